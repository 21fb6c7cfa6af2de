namespace PuppetMySqlLint.PowerShell;

/// <summary>Stands where a value, or a part of it, is not known or may not be shown.</summary>
public sealed class PuppetUnknownValue
{
    internal PuppetUnknownValue(string text, bool isSecret)
    {
        Text = text;
        IsSecret = isSecret;
    }

    /// <summary>What is known of it, for people.</summary>
    public string Text { get; }

    /// <summary>Whether the value is known and secret.</summary>
    public bool IsSecret { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

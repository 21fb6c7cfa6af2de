namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>The marks of ERB's trim mode <c>-</c>, the one that Puppet uses.</summary>
internal static class ErbMarks
{
    public const string Opening = "<%";
    public const string Closing = "%>";
    public const string TrimmingClosing = "-%>";
    public const string EscapedClosing = "%%>";
}

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>The program is not Ruby, or not the part of it that is read here. Never leaves the parser.</summary>
internal sealed class RubySyntaxException(string message, int position) : Exception(message)
{
    /// <summary>Offset at which reading stopped.</summary>
    public int Position { get; } = position;
}

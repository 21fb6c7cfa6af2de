namespace SyntaxGenerator;

/// <summary>Text in XML documentation.</summary>
internal static class Docs
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

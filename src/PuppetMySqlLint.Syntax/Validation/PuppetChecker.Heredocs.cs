namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    /// <summary>A heredoc that names its language is checked where Puppet knows the language and nothing is interpolated.</summary>
    private void CheckHeredoc(HeredocSyntax heredoc)
    {
        if (heredoc.Format is not { Length: > 0 } format || heredoc.LiteralValue is not { } text)
            return;
        var (descriptor, problem) = ExternalSyntax.Check(format, text);
        if (descriptor is not null)
            Report(descriptor, new Text.TextSpan(heredoc.Body.Position, Math.Max(0, heredoc.Body.EndTag.Span.Start - heredoc.Body.Position)), problem);
    }
}

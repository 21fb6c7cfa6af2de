namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    private void LexSlash()
    {
        var end = CanStartRegex() ? ScanRegex() : -1;
        if (end > 0 && RubyRegexChecker.FindProblem(_text.AsSpan(_position + 1, end - _position - 2)) is { } problem)
            Report(SyntaxDescriptors.InvalidRegex, _position, end, problem);
        EmitCode(end < 0 ? SyntaxKind.SlashToken : SyntaxKind.RegexToken, end < 0 ? 1 : end - _position);
    }

    /// <summary>After what ends a value a slash divides, but for a brace, after which a case option may begin.</summary>
    private bool CanStartRegex() => _after is not (
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.BarGreaterThanToken or SyntaxKind.BarGreaterThanGreaterThanToken
        or SyntaxKind.NameToken or SyntaxKind.TypeNameToken or SyntaxKind.NumberToken or SyntaxKind.SingleQuotedStringToken
        or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.DoubleQuoteToken or SyntaxKind.RegexToken or SyntaxKind.VariableToken
        or SyntaxKind.BareWordToken);

    private int ScanRegex()
    {
        var at = _position + 1;
        while (true)
        {
            var width = _text.AsSpan(at, _end - at).IndexOf('/');
            if (width < 0)
                return -1;
            at += width;
            var backslashes = 0;
            while (_text[at - 1 - backslashes] == '\\')
            {
                backslashes++;
            }
            at++;
            if (backslashes % 2 == 0)
                return at;
        }
    }
}

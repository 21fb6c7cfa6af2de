using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    private void LexNumber()
    {
        var end = ScanNumber(_position);
        if (end > 0)
        {
            var problem = FindNumberProblem(_text.AsSpan(_position, end - _position));
            if (problem is not null)
                Report(problem, _position, end, _text[_position..end]);
            EmitCode(SyntaxKind.NumberToken, end - _position, problem is null ? LexedTokenFlags.None : LexedTokenFlags.IsReported);
            return;
        }
        LexFaultyNumber();
    }

    /// <summary>The end of <c>0[xX]\h+|\d+(\.\d+)?([eE]-?\d+)?</c> at a word boundary; -1 if no number ends at one.</summary>
    private int ScanNumber(int start)
    {
        if (_text[start] == '0' && Peek(1) is 'x' or 'X')
        {
            var hex = start + 2;
            while (hex < _end && char.IsAsciiHexDigit(_text[hex]))
            {
                hex++;
            }
            return hex > start + 2 && IsBoundary(hex) ? hex : -1;
        }
        var integer = ScanDigits(start);
        if (integer + 1 < _end && _text[integer] == '.' && char.IsAsciiDigit(_text[integer + 1]))
        {
            var fraction = ScanDigits(integer + 1);
            if (ScanExponent(fraction) is > 0 and var withExponent)
                return withExponent;
            if (IsBoundary(fraction))
                return fraction;
        }
        else if (ScanExponent(integer) is > 0 and var withExponent)
        {
            return withExponent;
        }
        return IsBoundary(integer) ? integer : -1;
    }

    private int ScanExponent(int at)
    {
        if (at >= _end || _text[at] is not ('e' or 'E'))
            return -1;
        var digits = at + 1 < _end && _text[at + 1] == '-' ? at + 2 : at + 1;
        var end = ScanDigits(digits);
        return end > digits && IsBoundary(end) ? end : -1;
    }

    private int ScanDigits(int at)
    {
        while (at < _end && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }
        return at;
    }

    private bool IsBoundary(int at) => at >= _end || !Characters.IsWide(_text[at]);

    /// <summary>A number that runs into a word. What stands before its point belongs to it.</summary>
    private void LexFaultyNumber()
    {
        var end = _position;
        while (end < _end && Characters.IsWord(_text[end]))
        {
            end++;
        }
        var start = _position;
        if (start > _contextStart + 1 && _text[start - 1] == '.')
        {
            var at = start - 2;
            while (at >= _contextStart && char.IsAsciiDigit(_text[at]))
            {
                start = at--;
            }
        }
        var number = _text[start..end];
        var problem = FindNumberProblem(number);
        Report(problem ?? SyntaxDescriptors.IllegalNumber, problem is null ? start + 1 : start, end, number);
        EmitCode(SyntaxKind.NumberToken, end - _position, LexedTokenFlags.IsReported);
    }

    private static DiagnosticDescriptor? FindNumberProblem(ReadOnlySpan<char> number)
    {
        if (number is ['0', 'x' or 'X', ..])
        {
            foreach (var c in number[2..])
            {
                if (!char.IsAsciiHexDigit(c))
                    return SyntaxDescriptors.InvalidHexNumber;
            }
            return number.Length > 2 ? null : SyntaxDescriptors.InvalidHexNumber;
        }
        if (number is ['0', not '.', ..])
            return number.ContainsAnyExceptInRange('0', '7') ? SyntaxDescriptors.InvalidOctalNumber : null;
        var digits = number.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            return null;
        if (number[digits] is not ('.' or 'e' or 'E'))
            return SyntaxDescriptors.IllegalNumber;
        return IsDecimal(number, digits) ? null : SyntaxDescriptors.InvalidDecimalNumber;
    }

    private static bool IsDecimal(ReadOnlySpan<char> number, int at)
    {
        if (number[at] == '.')
        {
            var fraction = number[(at + 1)..].IndexOfAnyExceptInRange('0', '9');
            if (fraction == 0 || at + 1 == number.Length)
                return false;
            if (fraction < 0)
                return true;
            at += 1 + fraction;
        }
        if (number[at] is not ('e' or 'E'))
            return false;
        var exponent = number[(at + 1)..];
        if (exponent.StartsWith("-"))
            exponent = exponent[1..];
        return exponent.Length > 0 && !exponent.ContainsAnyExceptInRange('0', '9');
    }
}

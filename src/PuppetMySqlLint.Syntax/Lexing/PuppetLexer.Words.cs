namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    private void LexWord()
    {
        var end = ScanWord(_position, out var isName);
        var kind = isName ? SyntaxKind.NameToken : SyntaxKind.BareWordToken;
        if (isName && end - _position <= 8)
        {
            var keyword = SyntaxFacts.GetKeyword(_text.AsSpan(_position, end - _position));
            if (keyword != SyntaxKind.None && (_tasks || keyword is not (SyntaxKind.PlanKeyword or SyntaxKind.ApplyKeyword)))
                kind = keyword;
        }
        EmitCode(kind, end - _position);
    }

    /// <summary>The end of a word: segments <c>[a-z_](?:[\w-]*\w)?</c> with <c>::</c> between them. A name has no dash and starts with letters.</summary>
    private int ScanWord(int at, out bool isName)
    {
        var text = _text;
        var end = _end;
        isName = true;
        if (text[at] == ':')
            at += 2;
        while (true)
        {
            isName &= text[at] != '_';
            at++;
            while (at < end && Characters.IsWord(text[at]))
            {
                at++;
            }
            if (at < end && text[at] == '-')
            {
                at = ScanDashes(at, ref isName);
                if (at < end && text[at] == '-')
                    return at;
            }
            if (at + 2 < end && text[at] == ':' && text[at + 1] == ':' && text[at + 2] is (>= 'a' and <= 'z') or '_')
                at += 2;
            else
                return at;
        }
    }

    private int ScanDashes(int at, ref bool isName)
    {
        var last = at;
        for (var i = at; i < _end && (Characters.IsWord(_text[i]) || _text[i] == '-'); i++)
        {
            if (_text[i] != '-')
                last = i + 1;
        }
        isName &= last == at;
        return last;
    }

    private void LexTypeName()
    {
        var end = ScanTypeName(_position);
        if (!IsFollowedByColons(end))
        {
            EmitCode(SyntaxKind.TypeNameToken, end - _position);
            return;
        }
        Report(SyntaxDescriptors.IllegalTypeName, end + 1, end + 2, _text[_position..end]);
        EmitCode(SyntaxKind.TypeNameToken, ScanFaultyName(end) - _position, LexedTokenFlags.IsReported);
    }

    private int ScanTypeName(int at)
    {
        if (_text[at] == ':')
            at += 2;
        while (true)
        {
            at++;
            while (at < _end && Characters.IsWord(_text[at]))
            {
                at++;
            }
            if (IsFollowedByColons(at) && at + 2 < _end && char.IsAsciiLetterUpper(_text[at + 2]))
                at += 2;
            else
                return at;
        }
    }

    /// <summary>The end of what was meant to be one name.</summary>
    private int ScanFaultyName(int at)
    {
        while (at < _end && (Characters.IsWord(_text[at]) || IsFollowedByColons(at)))
        {
            at += _text[at] == ':' ? 2 : 1;
        }
        return at;
    }

    private bool IsFollowedByColons(int at) => at + 1 < _end && _text[at] == ':' && _text[at + 1] == ':';

    private void LexColon()
    {
        if (Peek(1) != ':')
        {
            EmitCode(SyntaxKind.ColonToken, 1);
            return;
        }
        var first = Peek(2);
        if (char.IsAsciiLetterUpper(first))
        {
            var end = ScanTypeName(_position);
            var faulty = IsFollowedByColons(end);
            if (faulty)
                Report(SyntaxDescriptors.IllegalQualifiedTypeName, end + 3, end + 3, _text[_position..end]);
            EmitCode(SyntaxKind.TypeNameToken, (faulty ? ScanFaultyName(end) : end) - _position, faulty ? LexedTokenFlags.IsReported : LexedTokenFlags.None);
        }
        else if (char.IsAsciiLetterLower(first) || first == '_')
        {
            var end = ScanWord(_position, out var isName);
            EmitCode(isName ? SyntaxKind.NameToken : SyntaxKind.BareWordToken, end - _position);
        }
        else
        {
            Report(SyntaxDescriptors.IllegalQualifiedName, _position + 2, _position + 3);
            EmitCode(SyntaxKind.BadToken, ScanFaultyName(_position) - _position, LexedTokenFlags.IsReported);
        }
    }

    private void LexVariable()
    {
        var end = ScanVariable(_position + 1);
        EmitCode(SyntaxKind.VariableToken, (end < 0 ? _position + 1 : end) - _position);
    }

    /// <summary>The end of a variable's name; -1 if none stands there.</summary>
    private int ScanVariable(int at)
    {
        if (IsFollowedByColons(at))
            at += 2;
        if (at >= _end || !Characters.IsWord(_text[at]))
            return -1;
        while (true)
        {
            while (at < _end && Characters.IsWord(_text[at]))
            {
                at++;
            }
            if (at + 2 < _end && IsFollowedByColons(at) && Characters.IsWord(_text[at + 2]))
                at += 2;
            else
                return at;
        }
    }
}

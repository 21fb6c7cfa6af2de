namespace PuppetMySqlLint.MySql;

/// <summary>
/// Splits a shell line into simple commands and undoes quoting (POSIX "Shell Command Language", "Quoting"; bash's <c>$'…'</c> and
/// <c>&lt;&lt;&lt;</c>). What the shell would put in (variables, command substitutions) becomes <see cref="OptionText.Hole"/>.
/// </summary>
internal sealed partial class ShellReader
{
    private readonly ShellText _source;
    private readonly string _text;
    private readonly List<ShellCommand> _commands = [];
    private readonly List<HereDocument> _pending = [];
    private readonly ShellText.Builder _word = new();
    private ShellCommand _command = new();
    private int _position;

    private ShellReader(ShellText source)
    {
        _source = source;
        _text = source.Text;
    }

    private sealed record HereDocument(ShellCommand Command, string Delimiter, bool IsLiteral, bool StripsTabs);

    public static List<ShellCommand> Read(ShellText source) => new ShellReader(source).Read();

    private List<ShellCommand> Read()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case ' ' or '\t' or '\r':
                    _position++;
                    break;
                case '\\' when Next == '\n':
                    _position += 2;
                    break;
                case '#':
                    SkipLine();
                    break;
                case '\n':
                    _position++;
                    EndCommand(pipesOn: false);
                    ReadHereDocuments();
                    break;
                case ';' or '(' or ')':
                    _position++;
                    EndCommand(pipesOn: false);
                    break;
                case '&' when Next == '>':
                    _position++;
                    break;
                case '&' or '|':
                    ReadConnector();
                    break;
                case '<' or '>':
                    ReadRedirection();
                    break;
                default:
                    AddWord();
                    break;
            }
        }
        EndCommand(pipesOn: false);
        return _commands;
    }

    private char Next => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    private void ReadConnector()
    {
        var isPipe = _text[_position] == '|' && Next != '|';
        _position += Next is '|' or '&' ? 2 : 1;
        EndCommand(isPipe);
    }

    private void ReadRedirection()
    {
        var isInput = _text[_position] == '<';
        if (isInput && Next == '<')
        {
            ReadHere();
            return;
        }
        while (_position < _text.Length && _text[_position] is '<' or '>' or '&')
        {
            _position++;
        }
        SkipBlanks();
        _ = ReadWord(out _);
    }

    private void ReadHere()
    {
        _position += 2;
        var isString = _position < _text.Length && _text[_position] == '<';
        var strips = _position < _text.Length && _text[_position] == '-';
        if (isString || strips)
            _position++;
        SkipBlanks();
        var word = ReadWord(out var wasQuoted);
        if (isString)
            _command.Input = word;
        else
            _pending.Add(new HereDocument(_command, word.Text, wasQuoted, strips));
    }

    private void AddWord()
    {
        var word = ReadWord(out var wasQuoted);
        // The number before a redirection is part of it: 2>/dev/null.
        if (!wasQuoted && _position < _text.Length && _text[_position] is '<' or '>' && word.Text.All(char.IsAsciiDigit))
            return;
        if (_command.Words.Count == 0 && IsAssignment(word.Text))
            return;
        _command.Words.Add(word);
    }

    private void EndCommand(bool pipesOn)
    {
        if (_command.Words.Count > 0)
        {
            _command.PipesOn = pipesOn;
            _commands.Add(_command);
        }
        _command = new ShellCommand();
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        while (_position < _text.Length && _text[_position] != '\n')
        {
            _position++;
        }
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && word.AsSpan(0, equals).IndexOfAnyExcept(WordChars) < 0 && !char.IsAsciiDigit(word[0]);
    }
}

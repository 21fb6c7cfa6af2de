using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>The options of the <c>mysql</c> client that matter here (MySQL manual, "mysql Client Options").</summary>
internal sealed class ClientOptions
{
    private const string ShortWithValue = "eDhPSu";

    public List<ShellText> Statements { get; } = [];

    public string? Host { get; private set; }

    public TextSpan? PasswordSpan { get; private set; }

    public static ClientOptions Read(List<ShellText> words, int start)
    {
        var options = new ClientOptions();
        for (var i = start; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text.StartsWith("--", StringComparison.Ordinal))
                options.ReadLong(words, ref i);
            else if (text.Length > 1 && text[0] == '-')
                options.ReadShort(words, ref i);
        }
        return options;
    }

    private void ReadLong(List<ShellText> words, ref int index)
    {
        var word = words[index];
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word.Text : word.Text[..equals];
        var value = equals < 0 ? null : word.From(equals + 1);
        // A password is never a word of its own.
        if (value is null && name is "--execute" or "--host" or "--user" or "--port" or "--socket" or "--database" && index + 1 < words.Count)
            value = words[++index];
        if (value is not null)
            Take(name switch { "--execute" => 'e', "--host" => 'h', "--password" => 'p', _ => '-' }, value);
    }

    // Flags may stand together and end in an option that takes the rest or the next word: -Nse "…".
    private void ReadShort(List<ShellText> words, ref int index)
    {
        var word = words[index];
        for (var i = 1; i < word.Text.Length; i++)
        {
            var option = word.Text[i];
            if (option == 'p')
            {
                if (i + 1 < word.Text.Length)
                    Take('p', word.From(i + 1));
                return;
            }
            if (!ShortWithValue.Contains(option, StringComparison.Ordinal))
                continue;
            if (i + 1 < word.Text.Length)
                Take(option, word.From(i + 1));
            else if (index + 1 < words.Count)
                Take(option, words[++index]);
            return;
        }
    }

    private void Take(char option, ShellText value)
    {
        switch (option)
        {
            case 'e':
                Statements.Add(value);
                break;
            case 'h':
                Host = value.Text;
                break;
            case 'p' when !value.Positions.IsEmpty:
                PasswordSpan = TextSpan.FromBounds(value.Positions[0], value.Positions[^1] + 1);
                break;
        }
    }
}

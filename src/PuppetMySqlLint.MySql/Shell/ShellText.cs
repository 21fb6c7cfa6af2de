using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>A piece of a command with quoting undone, and for each character where it stands in the command.</summary>
internal sealed record ShellText(string Text, ImmutableArray<int> Positions)
{
    public static ShellText Of(string command) => new(command, [.. Enumerable.Range(0, command.Length)]);

    public static ShellText Join(IEnumerable<ShellText> words)
    {
        var builder = new Builder();
        foreach (var word in words)
        {
            if (builder.Length > 0)
                builder.Add(' ', builder.LastPosition);
            for (var i = 0; i < word.Text.Length; i++)
            {
                builder.Add(word.Text[i], word.Positions[i]);
            }
        }
        return builder.Build();
    }

    public ShellText From(int start) => new(Text[start..], Positions[start..]);

    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>();

        public int Length => _text.Length;

        public int LastPosition => _positions[^1];

        public void Add(char c, int position)
        {
            _text.Append(c);
            _positions.Add(position);
        }

        public ShellText Build()
        {
            var result = new ShellText(_text.ToString(), _positions.ToImmutable());
            _text.Clear();
            _positions.Clear();
            return result;
        }
    }
}

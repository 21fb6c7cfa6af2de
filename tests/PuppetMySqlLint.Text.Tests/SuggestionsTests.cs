namespace PuppetMySqlLint.Text.Tests;

/// <summary>What someone who mistyped a name most likely meant.</summary>
public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("db01.exmaple.com", "db01.example.com", "db01.example.com")]
    [InlineData("DB01.EXAMPLE.COM", "db01.example.com", "db01.example.com")]
    [InlineData("serverid", "server_id", "server_id")]
    [InlineData("ca", "abc", null)]
    [InlineData("db1", "web9", null)]
    [InlineData("db01.example.com", "db02.example.com db03.example.com", null)]
    [InlineData("db01.example.com", "db02.example.com db001.example.com db1.example.com", null)]
    [InlineData("db01.example.com", "db99.example.com db02.example.com", "db02.example.com")]
    [InlineData("", "a b", null)]
    public void The_nearest_name_is_meant_if_it_is_near_and_the_only_one(string name, string candidates, string? meant) =>
        Assert.Equal(meant, Suggestions.Nearest(name, candidates.Split(' ')));

    [Fact]
    public void Of_random_names_it_finds_what_the_whole_table_finds()
    {
        var random = new Random(7);
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var name = Word(random);
            string[] candidates = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(2) == 0 ? Word(random) : Mistyped(name, random))];
            var expected = ByTheWholeTable(name, candidates);
            Assert.Equal(expected, Suggestions.Nearest(name, candidates));
            found += expected is null ? 0 : 1;
        }
        Assert.InRange(found, 4_000, 19_000);
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => "abAB."[random.Next(5)]));

    private static string Mistyped(string name, Random random)
    {
        var text = name.ToCharArray().ToList();
        for (var edits = random.Next(4); edits > 0 && text.Count > 1; edits--)
        {
            var at = random.Next(text.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    text.RemoveAt(at);
                    break;
                case 1:
                    text.Insert(at, 'x');
                    break;
                case 2:
                    text[at] = 'b';
                    break;
                default:
                    (text[at], text[at + 1]) = (text[at + 1], text[at]);
                    break;
            }
        }
        return new string([.. text]);
    }

    private static string? ByTheWholeTable(string name, string[] candidates)
    {
        var near = candidates.Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
            .Where(c => c.Distance <= Math.Max(1, name.Length / 5)).OrderBy(static c => c.Distance).Take(2).ToList();
        return near.Count == 0 || (near.Count == 2 && near[0].Distance == near[1].Distance) ? null : near[0].Name;
    }

    private static int Distance(string left, string right)
    {
        var table = Enumerable.Range(0, left.Length + 1).Select(_ => new int[right.Length + 1]).ToArray();
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i][j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1][j] + 1, table[i][j - 1] + 1), table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i][j] = Math.Min(table[i][j], table[i - 2][j - 2] + 1);
            }
        }
        return table[left.Length][right.Length];
    }
}

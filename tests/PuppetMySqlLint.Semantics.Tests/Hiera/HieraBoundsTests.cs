using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Data that ask for more than can be had are met with a word and not with a long wait.</summary>
public sealed class HieraBoundsTests
{
    private const int Steps = 40;

    [Theory]
    [InlineData("\"%{lookup('k@')}%{lookup('k@')}\"", "asks for more than 100000 other keys")]
    [InlineData("[\"%{alias('k@')}\", \"%{alias('k@')}\"]", "asks for more than 100000 other keys")]
    [InlineData("{a: \"%{hiera('k@')}\", b: \"%{hiera('k@')}\"}", "is put together from more than 16000000 characters")]
    public void Values_that_double_from_key_to_key_are_given_up(string value, string words)
    {
        var data = new StringBuilder();
        for (var i = 0; i < Steps; i++)
            data.Append('k').Append(i).Append(": ").AppendLine(value.Replace("@", $"{i + 1}", StringComparison.Ordinal));
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("common.yaml"), ("data/common.yaml", data.Append('k').Append(Steps).Append(": x\nfine: y\n").ToString()));
        var answer = lookup.Lookup(HieraRepo.Unknown(), "k0");
        Assert.Equal(HieraStatus.Error, answer.Status);
        Assert.Contains(words, answer.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("data/common.yaml", answer.Error.Location!.Value.Path);
        Assert.Equal("'y'", lookup.Lookup(HieraRepo.Unknown(), "fine").Value.ToString());
        Assert.Equal(HieraStatus.Found, lookup.Lookup(HieraRepo.Unknown(), $"k{Steps - 10}").Status);
    }

    [Fact]
    public void A_text_that_grows_from_key_to_key_is_given_up()
    {
        var data = new StringBuilder($"k6: {new string('x', 1_000)}\n");
        for (var i = 0; i < 6; i++)
            data.Append('k').Append(i).Append(": \"").Append(string.Concat(Enumerable.Repeat($"%{{lookup('k{i + 1}')}}", i == 0 ? 40 : 10))).AppendLine("\"");
        var answer = HieraRepo.InMemory(HieraRepo.Levels("common.yaml"), ("data/common.yaml", data.ToString())).Lookup(HieraRepo.Unknown(), "k0");
        Assert.Equal(HieraStatus.Error, answer.Status);
        Assert.Matches("more than (16000000 characters|100000 other keys)", answer.Error!.Message);
    }

    [Fact]
    public void Aliases_that_double_are_refused_at_the_file()
    {
        var data = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < Steps; i++)
            data.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        var answer = HieraRepo.InMemory(HieraRepo.Levels("common.yaml"), ("data/common.yaml", data.ToString())).Lookup(HieraRepo.Unknown(), "a0");
        Assert.Equal(HieraStatus.Error, answer.Status);
        Assert.Contains("more than 1000000 values", answer.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_of_globs_are_bounded()
    {
        var glob = string.Concat(Enumerable.Repeat("{a,b}", 40));
        var lookup = HieraRepo.InMemory(("hiera.yaml", $"version: 5\nhierarchy:\n  - {{name: A, glob: \"{glob}.yaml\"}}\n"), ("data/a.yaml", "k: 1\n"));
        Assert.Equal(HieraStatus.NotFound, lookup.Lookup(HieraRepo.Unknown(), "k").Status);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_file_in_another_encoding_of_Unicode_is_one_finding_and_fails_lookups_as_in_Puppet(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoder.GetPreamble(), .. encoder.GetBytes("a: 1\nb: [x, 'y']\n")];
        var data = HieraDataFile.Parse(SourceText.From(bytes, "data/common.yaml"));
        Assert.NotNull(data.Failure);
        Assert.Equal("PML1211", Assert.Single(data.Diagnostics).Id);
    }
}

using System.Globalization;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class GotchaTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Gotcha.All.Count)];

    [Fact]
    public void All_230_cases_are_here() => Assert.Equal(230, Gotcha.All.Count);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_answer_is_the_recorded_one(int number)
    {
        var gotcha = Gotcha.All[number];
        var tree = SyntaxTree.Parse(SourceText.From(gotcha.Source));
        var withoutMark = gotcha.Source.TrimStart('\uFEFF');
        Assert.Equal(withoutMark, tree.Root.ToFullString());

        if (gotcha.IsAccepted)
        {
            Assert.Null(tree.PuppetError);
            Assert.Equal(gotcha.Pn, PnWriter.Write(tree));
            return;
        }
        if (gotcha.IsRefusedByValidatorOnly)
            return;
        var error = tree.PuppetError;
        Assert.NotNull(error);
        if (gotcha.Code is not null)
            Assert.Equal(gotcha.Code, error.Descriptor.PuppetCode);
        if (gotcha.Line is not null)
            Assert.Equal(Invariant($"{gotcha.Line}:{gotcha.Column}"), error.Location!.Value.Start.ToString());
    }

    [Fact]
    public void One_mistake_gives_one_diagnostic()
    {
        var talkative = new StringBuilder();
        foreach (var gotcha in Gotcha.All.Where(static g => !g.IsAccepted && !g.IsRefusedByValidatorOnly))
        {
            var diagnostics = SyntaxTree.Parse(SourceText.From(gotcha.Source)).Diagnostics.Count(static d => d.Severity == Severity.Error);
            if (diagnostics > 1)
                talkative.Append(CultureInfo.InvariantCulture, $"{diagnostics} for {gotcha.Source}\n");
        }
        Assert.Equal("", talkative.ToString());
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

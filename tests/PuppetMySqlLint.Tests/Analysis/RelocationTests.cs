using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Analysis;

/// <summary>Findings of what was kept from an earlier text, in the present one.</summary>
public sealed class RelocationTests
{
    private const string Path = "data/common.yaml";
    private const string Before = "first: 1\nsecond: 2\nthird: 3\n";

    private static readonly DiagnosticDescriptor Rule = new("ACME1", "acme", Severity.Info, "{0}");

    [Theory]
    [InlineData("first: 11111\nsecond: 2\nthird: 3\n")]
    [InlineData("\nsecond: 2\n")]
    [InlineData("erste: eins # und mehr\nsecond: 2")]
    public void What_stands_at_the_same_line_and_column_is_found_there_whatever_stands_before_it(string after)
    {
        var moved = Relocate(after).Move(At("second"));
        Assert.Equal("second", moved!.Value.Text);
        Assert.Equal((2, 1), (moved.Value.Start.Line, moved.Value.Start.Column));
        Assert.Equal(after, moved.Value.Source.Text);
    }

    [Fact]
    public void A_place_in_a_file_that_nobody_edited_stays()
    {
        var other = new Location(SourceText.From("a: 1\n", "data/other.yaml"), new TextSpan(0, 1));
        Assert.Equal(other, Relocate("first: 2\n").Move(other));
        Assert.Null(Relocate("first: 2\n").Move((Location?)null));
    }

    [Fact]
    public void A_place_in_the_present_text_stays()
    {
        var (repository, relocation) = Edit("first: 2\nsecond: 2\n");
        var present = new Location(repository.Files.Read(RepoPath.Parse(Path)).Text!, new TextSpan(3, 2));
        Assert.Equal(present, relocation.Move(present));
    }

    [Fact]
    public void A_place_in_a_file_that_is_gone_stays()
    {
        var place = At("second");
        Assert.Equal(place, Edit(null).Relocation.Move(place));
    }

    [Theory]
    [InlineData("first: 1\n")]
    [InlineData("")]
    public void A_place_beyond_the_end_of_the_present_text_is_its_end(string after)
    {
        var moved = Relocate(after).Move(At("third"))!.Value;
        Assert.Equal((after.Length, 0), (moved.Span.Start, moved.Span.Length));
    }

    [Fact]
    public void All_parts_of_a_finding_move()
    {
        var place = At("second");
        var source = place.Source;
        var step = new Origin(OriginKind.HieraData, "key second", place);
        var origin = new Origin(OriginKind.ResourceParameter, "content") { Causes = [step] };
        var finding = new Diagnostic(Rule, place, "x")
        {
            Origin = origin,
            Related = [new RelatedLocation("here", place)],
            Fixes = [new CodeFix("Write 4", IsSafe: true, [new FileEdit(source, [new TextChange(place.Span, "4")])])],
        };
        var moved = Relocate("first: 100\nsecond: 2\n").Move(finding);
        Assert.Equal("second", moved.Location!.Value.Text);
        Assert.Equal("second", moved.Origin!.Causes[0].Location!.Value.Text);
        Assert.Equal("second", moved.Related[0].Location!.Value.Text);
        var edit = moved.Fixes[0].Edits[0];
        Assert.Equal("second", edit.Source.ToString(edit.Changes[0].Span));
        Assert.Equal("first: 100\nsecond: 2\n", edit.Source.Text);
        Assert.Equal((finding.Message, finding.Severity), (moved.Message, moved.Severity));
    }

    [Fact]
    public void An_origin_of_which_nothing_moves_is_the_same_object_and_one_that_several_have_in_common_stays_one()
    {
        var other = new Origin(OriginKind.HieraData, "elsewhere", new Location(SourceText.From("a: 1\n", "data/other.yaml"), new TextSpan(0, 1)));
        var shared = new Origin(OriginKind.HieraData, "key second", At("second"));
        var relocation = Relocate("first: 100\nsecond: 2\n");
        var (left, right) = (relocation.Move(Of(other, shared)), relocation.Move(Of(shared)));
        Assert.Same(other, left.Origin!.Causes[0]);
        Assert.Same(left.Origin.Causes[1], right.Origin!.Causes[0]);

        static Diagnostic Of(params ImmutableArray<Origin> causes) => new(Rule, null, "x") { Origin = new Origin(OriginKind.ResourceParameter, "content") { Causes = causes } };
    }

    private static Relocation Relocate(string after) => Edit(after).Relocation;

    private static (ControlRepository Repository, Relocation Relocation) Edit(string? after)
    {
        var repository = ControlRepository.Create(new MemoryFileSource([KeyValuePair.Create(Path, Before)])).WithFile(Path, after);
        return (repository, new Relocation(repository, ImmutableHashSet.Create(StringComparer.Ordinal, Path)));
    }

    /// <summary>A place in the earlier text.</summary>
    private static Location At(string word)
    {
        var source = SourceText.From(Before, Path);
        var start = Before.IndexOf(word, StringComparison.Ordinal);
        return new Location(source, new TextSpan(start, word.Length));
    }
}

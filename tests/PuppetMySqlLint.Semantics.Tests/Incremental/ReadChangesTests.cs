using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Semantics.Tests.Incremental;

/// <summary>Which read sets a change touches.</summary>
public sealed class ReadChangesTests
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> NoKeys = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    [Theory]
    [InlineData(nameof(ReadKind.File), "manifests/site.pp", true)]
    [InlineData(nameof(ReadKind.File), "manifests/other.pp", false)]
    [InlineData(nameof(ReadKind.AbsentFile), "manifests/site.pp", true)]
    [InlineData(nameof(ReadKind.DataFile), "manifests/site.pp", true)]
    [InlineData(nameof(ReadKind.Folder), "manifests/", true)]
    [InlineData(nameof(ReadKind.Folder), "manifest/", false)]
    [InlineData(nameof(ReadKind.InAnyModule), "/site.pp", true)]
    [InlineData(nameof(ReadKind.InAnyModule), "/te.pp", false)]
    [InlineData(nameof(ReadKind.Key), "manifests/site.pp", false)]
    [InlineData(nameof(ReadKind.Exports), "File", false)]
    [InlineData(nameof(ReadKind.Summary), "variables", false)]
    public void A_file_that_counts_as_a_whole_touches_who_read_it_looked_for_it_or_listed_it(string kind, string name, bool isTouched) =>
        Assert.Equal(isTouched, ReadChanges.OfFiles(["manifests/site.pp"]).Touch([Unit((Enum.Parse<ReadKind>(kind), name))]));

    [Theory]
    [InlineData("port", true)]
    [InlineData("ports", false)]
    [InlineData("po*", true)]
    [InlineData("pa*", false)]
    public void A_key_touches_who_reads_the_file_and_looks_the_key_up(string key, bool isTouched)
    {
        var changes = Keys(("data/common.yaml", "port"));
        Assert.Equal(isTouched, changes.Touch([Unit((ReadKind.DataFile, "data/common.yaml"), (ReadKind.Key, key))]));
        Assert.False(changes.Touch([Unit((ReadKind.DataFile, "data/other.yaml"), (ReadKind.Key, key))]));
        Assert.False(changes.Touch([Unit((ReadKind.Key, key))]));
        Assert.False(changes.Touch([Unit((ReadKind.DataFile, "data/common.yaml"))]));
    }

    [Fact]
    public void The_key_of_one_file_is_not_that_of_another()
    {
        var changes = Keys(("data/a.yaml", "x"), ("data/b.yaml", "y"));
        Assert.False(changes.Touch([Unit((ReadKind.DataFile, "data/a.yaml"), (ReadKind.Key, "y"))]));
        Assert.True(changes.Touch([Unit((ReadKind.DataFile, "data/b.yaml"), (ReadKind.Key, "y"))]));
    }

    [Fact]
    public void File_and_key_may_stand_in_different_parts_of_what_was_read()
    {
        var changes = Keys(("data/common.yaml", "port"));
        Assert.True(changes.Touch([Unit((ReadKind.DataFile, "data/common.yaml")), Unit((ReadKind.Key, "port"))]));
        var nested = new ReadUnit([new ReadNote(ReadKind.DataFile, "data/common.yaml")], [new ReadUnit([], [Unit((ReadKind.Key, "port"))])]);
        Assert.True(changes.Touch([nested]));
    }

    [Theory]
    [InlineData(nameof(ReadKind.File))]
    [InlineData(nameof(ReadKind.Folder))]
    public void A_data_file_that_is_read_in_another_way_as_well_counts_there(string kind)
    {
        var changes = Keys(("data/common.yaml", "port"));
        var unit = Unit((Enum.Parse<ReadKind>(kind), kind == nameof(ReadKind.Folder) ? "data/" : "data/common.yaml"), (ReadKind.Key, "port"));
        Assert.True(changes.Touch([unit]));
    }

    [Fact]
    public void Options_of_lookups_touch_everybody_who_reads_the_file()
    {
        var changes = Keys(("data/common.yaml", "lookup_options"));
        Assert.True(changes.Touch([Unit((ReadKind.DataFile, "data/common.yaml"), (ReadKind.Key, "port"))]));
        Assert.False(changes.Touch([Unit((ReadKind.DataFile, "data/other.yaml"), (ReadKind.Key, "port"))]));
    }

    [Fact]
    public void A_file_of_which_no_key_changed_touches_nobody()
    {
        var changes = new ReadChanges([], NoKeys.Add("data/common.yaml", []));
        Assert.True(changes.IsEmpty);
        Assert.False(changes.Touch([Unit((ReadKind.DataFile, "data/common.yaml"), (ReadKind.Key, "port"))]));
    }

    [Fact]
    public void More_data_files_than_can_be_told_apart_count_as_a_whole()
    {
        var changes = Keys([.. Enumerable.Range(0, 50).Select(static i => ($"data/{i.ToString(CultureInfo.InvariantCulture)}.yaml", $"key{i.ToString(CultureInfo.InvariantCulture)}"))]);
        Assert.All(Enumerable.Range(0, 50), i => Assert.True(changes.Touch(
            [Unit((ReadKind.DataFile, $"data/{i.ToString(CultureInfo.InvariantCulture)}.yaml"), (ReadKind.Key, $"key{i.ToString(CultureInfo.InvariantCulture)}"))])));
    }

    [Fact]
    public void A_summary_touches_who_asked_for_it()
    {
        var changes = new ReadChanges([], NoKeys, "variables");
        Assert.True(changes.Touch([Unit((ReadKind.Summary, "variables"))]));
        Assert.False(changes.Touch([Unit((ReadKind.Summary, "merged keys"))]));
        Assert.False(changes.Touch([Unit((ReadKind.Key, "variables"))]));
    }

    [Fact]
    public void Reads_that_are_joined_are_touched_by_what_touches_either_and_do_not_grow_by_being_joined_again()
    {
        var joined = Unit((ReadKind.File, "a.pp")).With(Unit((ReadKind.File, "b.pp")));
        Assert.True(ReadChanges.OfFiles(["a.pp"]).Touch([joined]));
        Assert.True(ReadChanges.OfFiles(["b.pp"]).Touch([joined]));
        Assert.False(ReadChanges.OfFiles(["c.pp"]).Touch([joined]));
        var again = Enumerable.Range(0, 100).Aggregate(joined, static (unit, _) => unit.With(Unit((ReadKind.File, "b.pp"))));
        Assert.Equal((2, 0), (again.Notes.Length, again.Parts.Length));
    }

    private static ReadChanges Keys(params (string Path, string Key)[] keys) => new([], keys.ToImmutableDictionary(static k => k.Path, static k => ImmutableArray.Create(k.Key)));

    private static ReadUnit Unit(params (ReadKind Kind, string Name)[] notes) => new([.. notes.Select(static n => new ReadNote(n.Kind, n.Name))], []);
}

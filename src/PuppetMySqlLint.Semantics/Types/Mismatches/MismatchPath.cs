using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Where in a value a type does not fit: <c>parameter 'x' entry 'a' index 0</c>. Which variant it is does not distinguish places.</summary>
internal readonly record struct MismatchPath(ImmutableArray<string> Steps)
{
    private const string VariantPrefix = "variant ";

    public static MismatchPath Empty { get; } = new([]);

    public static MismatchPath Of(string subject) => new([subject]);

    public int Length => Steps.Length;

    public MismatchPath Parameter(string name) => With($"parameter '{name}'");

    public MismatchPath Entry(string key) => With($"entry '{key}'");

    public MismatchPath EntryKey(string key) => With($"key of entry '{key}'");

    public MismatchPath Index(int index) => With($"index {index}");

    public MismatchPath Variant(int index) => With(VariantPrefix + index);

    public MismatchPath Without(int step) => step >= Steps.Length ? this : new MismatchPath(Steps.RemoveAt(step));

    /// <summary>The same place without the variants on the way.</summary>
    public string Canonical => string.Join(' ', Steps.Where(static s => !s.StartsWith(VariantPrefix, StringComparison.Ordinal)));

    public override string ToString() => string.Concat(Steps.Select(static s => " " + s));

    private MismatchPath With(string step) => new(Steps.Add(step));
}

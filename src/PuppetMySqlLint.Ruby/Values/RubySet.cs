namespace PuppetMySqlLint.Ruby.Values;

/// <summary>What a <c>Set</c> holds: a hash of its members.</summary>
internal sealed class RubySet
{
    public RubyHash Entries { get; } = new();

    public IEnumerable<RubyValue> Members => Entries.Entries.Select(static e => e.Key);

    public void Add(RubyValue member) => Entries.Set(member, RubyBoolean.True);
}

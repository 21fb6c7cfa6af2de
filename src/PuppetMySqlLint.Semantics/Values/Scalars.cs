using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet's <c>undef</c>: no value.</summary>
public sealed class UndefValue(Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new UndefValue(origin, isSecret);
}

/// <summary>Puppet's <c>default</c>.</summary>
public sealed class DefaultValue(Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new DefaultValue(origin, isSecret);
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValue(bool value, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new BooleanValue(Value, origin, isSecret);
}

/// <summary>An integer, 64 bits with sign as in Puppet.</summary>
public sealed class IntegerValue(long value, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The number.</summary>
    public long Value { get; } = value;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new IntegerValue(Value, origin, isSecret);
}

/// <summary>A floating-point number, IEEE double.</summary>
public sealed class FloatValue(double value, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new FloatValue(Value, origin, isSecret);
}

/// <summary>A string all of which is known.</summary>
public sealed class StringValue(string value, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The characters.</summary>
    public string Value { get; } = value;

    internal override long Weight => 1 + Value.Length;

    /// <summary>Where each piece of a text comes from that a template rendered; null for any other string.</summary>
    public MappedText? Map { get; private init; }

    internal StringValue WithMap(MappedText map) => new(Value, Origin, IsSecret) { Map = map };

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new StringValue(Value, origin, isSecret) { Map = Map };
}

/// <summary>A regular expression, in Ruby's syntax.</summary>
public sealed class RegexValue(string pattern, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The pattern between the slashes, its escaped slashes unescaped.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The expression itself.</summary>
    /// <exception cref="Functions.EvaluationException">The pattern is malformed.</exception>
    internal RubyRegex Compiled => field ??= RubyRegex.Get(Pattern);

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new RegexValue(Pattern, origin, isSecret);
}

/// <summary>A data type used as a value, among them references to resources and classes such as <c>File['/etc/my.cnf']</c>.</summary>
public sealed class TypeValue(PuppetType type, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>The type.</summary>
    public PuppetType Type { get; } = type;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new TypeValue(Type, origin, isSecret);
}

using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>
/// A Ruby object. It may know where it came from and whether it is secret; what is computed from it inherits both. Strings, arrays and
/// hashes change in place, as in Ruby.
/// </summary>
internal abstract class RubyValue
{
    /// <summary>Where the value came from; null if the program itself made it.</summary>
    public Origin? Origin { get; set; }

    /// <summary>Whether it is secret, or was made from a secret.</summary>
    public bool IsSecret { get; set; }

    /// <summary>Why the content is no longer known, after something changed it that may or may not have happened; null if it is known.</summary>
    public string? Spoiled { get; set; }

    /// <summary>Its class.</summary>
    public abstract RubyClass Class { get; }

    /// <summary>Whether a condition holds that is this value.</summary>
    public virtual bool IsTruthy => true;

    /// <summary>Whether the same object stands for this value everywhere, so that it can bear no origin.</summary>
    public virtual bool IsShared => false;
}

/// <summary><c>nil</c>.</summary>
internal sealed class RubyNil : RubyValue
{
    public static RubyNil Value { get; } = new();

    public override RubyClass Class => RubyClasses.Nil;

    public override bool IsTruthy => false;

    public override bool IsShared => ReferenceEquals(this, Value);
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class RubyBoolean(bool value) : RubyValue
{
    public static RubyBoolean True { get; } = new(true);

    public static RubyBoolean False { get; } = new(false);

    public bool Value { get; } = value;

    public override RubyClass Class => Value ? RubyClasses.True : RubyClasses.False;

    public override bool IsTruthy => Value;

    public override bool IsShared => ReferenceEquals(this, True) || ReferenceEquals(this, False);

    public static RubyBoolean Of(bool value) => value ? True : False;
}

/// <summary>A symbol.</summary>
internal sealed class RubySymbol(string name) : RubyValue
{
    public string Name { get; } = name;

    public override RubyClass Class => RubyClasses.Symbol;
}

/// <summary>A value of which nothing is known but why, or of which only some text is.</summary>
/// <param name="reason">Why it is unknown.</param>
/// <param name="source">What the host knows of it.</param>
/// <param name="pieces">For a string known in part: <see cref="RubyString"/>s and <see cref="RubyUnknown"/>s in turn.</param>
internal sealed class RubyUnknown(string reason, object? source = null, IReadOnlyList<RubyValue>? pieces = null) : RubyValue
{
    public string Reason { get; } = reason;

    public object? Source { get; } = source;

    public IReadOnlyList<RubyValue>? Pieces { get; } = pieces;

    public override RubyClass Class => RubyClasses.Unknown;
}

/// <summary>A value of the host that Ruby code only hands on, or asks for its text: a data type, a version, a secret in its wrapper.</summary>
/// <param name="value">The host's value.</param>
/// <param name="class">Its class.</param>
/// <param name="text">What <c>to_s</c> gives.</param>
internal sealed class RubyForeign(object value, RubyClass @class, string text) : RubyValue
{
    public object Value { get; } = value;

    public string Text { get; } = text;

    public override RubyClass Class { get; } = @class;
}

/// <summary>A class, module or other constant that methods are called on: <c>JSON</c>, <c>IPAddr</c>, <c>ArgumentError</c>.</summary>
internal sealed class RubyClassValue(RubyClass represented) : RubyValue
{
    public RubyClass Represented { get; } = represented;

    public override RubyClass Class => Represented.Singleton;
}

/// <summary>An object with named fields: an exception, a set, an address.</summary>
internal sealed class RubyObject(RubyClass @class) : RubyValue
{
    public override RubyClass Class { get; } = @class;

    public Dictionary<string, RubyValue> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What a class written in C# keeps in its objects.</summary>
    public object? Data { get; set; }
}

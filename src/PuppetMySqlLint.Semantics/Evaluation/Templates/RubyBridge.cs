using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Turns Puppet's values into Ruby's, as Puppet hands them to templates and functions, and back.</summary>
internal static class RubyBridge
{
    private const int MaximumDepth = 100;

    private static readonly RubyClass s_sensitive = new RubyClass("Puppet::Pops::Types::PSensitiveType::Sensitive", RubyClasses.Object)
        .Add("unwrap", 0, 0, static c => Unwrap((SensitiveValue)((RubyForeign)c.Self).Value));

    private static readonly RubyClass s_foreign = new("Puppet::Pops::Types::PAnyType", RubyClasses.Object);

    /// <summary>A value as Ruby code sees it. <c>undef</c> is <c>nil</c> everywhere.</summary>
    public static RubyValue ToRuby(PuppetValue value) => ToRuby(value, 0);

    private static RubyValue ToRuby(PuppetValue value, int depth)
    {
        if (depth > MaximumDepth)
            return new RubyUnknown("a value nested too deeply");
        var result = Convert(value, depth);
        result.Origin = value.Origin;
        result.IsSecret = value.IsSecret && value is not SensitiveValue;
        return result;
    }

    private static RubyValue Convert(PuppetValue value, int depth)
    {
        switch (value)
        {
            case UndefValue: return new RubyNil();
            case DefaultValue: return new RubySymbol("default");
            case BooleanValue v: return new RubyBoolean(v.Value);
            case IntegerValue v: return new RubyInteger(v.Value);
            case FloatValue v: return new RubyFloat(v.Value);
            case StringValue v: return new RubyString(v.Value);
            case RegexValue v: return new RubyRegexp(v.Pattern, "");
            case ArrayValue { Openness: null } v: return new RubyArray([.. v.Elements.Select(e => ToRuby(e, depth + 1))]);
            case HashValue { Openness: null } v when v.Entries.All(static e => e.Key.IsKnown):
                var hash = new RubyHash();
                foreach (var (key, item) in v.Entries)
                {
                    hash.Set(ToRuby(key, depth + 1), ToRuby(item, depth + 1));
                }
                return hash;
            case PartialStringValue v: return new RubyUnknown("a string that is known in part", v, [.. v.Pieces.Select(p => ToRuby(p, depth + 1))]);
            case SensitiveValue v: return new RubyForeign(v, s_sensitive, Interpolation.Redacted);
            case LookupContextValue: return new RubyForeign(value, LookupContextObject.Class, LookupContextValue.TypeName);
            case TypeValue or RichValue: return new RubyForeign(value, s_foreign, Interpolation.ToText(value));
            default: return new RubyUnknown(ReasonOf(value), value);
        }
    }

    private static string ReasonOf(PuppetValue value) => value switch
    {
        UnknownValue unknown => unknown.Reason.Description,
        ArrayValue { Openness: { } openness } => openness.Description,
        HashValue { Openness: { } openness } => openness.Description,
        _ => "it is not known",
    };

    private static RubyValue Unwrap(SensitiveValue value) => ToRuby(value.Inner);

    /// <summary>A value that Ruby code computed as Puppet sees it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="origin">Where it was computed, for what knows no origin of its own.</param>
    public static PuppetValue ToPuppet(RubyValue value, Origin origin) => ToPuppet(value, origin, 0);

    private static PuppetValue ToPuppet(RubyValue value, Origin origin, int depth)
    {
        var own = value.Origin ?? origin;
        if (depth > MaximumDepth || value.Spoiled is not null)
            return Unknown(value.Spoiled ?? "a value nested too deeply", own);
        var isSecret = value.IsSecret;
        return value switch
        {
            RubyUnknown v => OfUnknown(v, own),
            RubyNil or RubySymbol { Name: "undef" } => new UndefValue(own, isSecret),
            RubyBoolean v => new BooleanValue(v.Value, own, isSecret),
            RubyInteger v when v.Value >= long.MinValue && v.Value <= long.MaxValue => new IntegerValue((long)v.Value, own, isSecret),
            RubyFloat v => new FloatValue(v.Value, own, isSecret),
            RubyString v => new StringValue(v.Text, own, isSecret),
            RubySymbol { Name: "default" } => new DefaultValue(own, isSecret),
            RubyRegexp { Options: "" } v => new RegexValue(v.Source, own, isSecret),
            RubyArray v => new ArrayValue([.. v.Items.Select(i => ToPuppet(i, origin, depth + 1))], own, isSecret),
            RubyHash v => new HashValue([.. v.Entries.Select(e => new HashEntry(ToPuppet(e.Key, origin, depth + 1), ToPuppet(e.Value, origin, depth + 1)))], own, isSecret),
            RubyForeign { Value: PuppetValue v } => v,
            _ => Unknown($"a value of Ruby's class {value.Class.Name}", own),
        };
    }

    /// <summary>Something unknown as Puppet sees it: what it came from where it came from Puppet.</summary>
    public static PuppetValue OfUnknown(RubyUnknown value, Origin origin)
    {
        if (value.Pieces is { } pieces)
            return StringConversion.Concatenate([.. pieces.Select(p => ToPuppet(p, p.Origin ?? origin))], origin);
        if (value.Source is RubyAlternatives alternatives)
            return new OneOfValue([.. alternatives.Texts.Select(t => new Alternative(t.Condition, new StringValue(t.Text, origin, value.IsSecret)))], origin, value.IsSecret);
        if (value.Source is UnknownValue source)
            return new UnknownValue(source.Reason, origin, value.IsSecret || source.IsSecret);
        return value.Source is PuppetValue other ? other : Unknown(value.Reason, origin, value.IsSecret);
    }

    private static UnknownValue Unknown(string reason, Origin origin, bool isSecret = false) => new(new UnknownReason(UnknownKind.Undecided, reason), origin, isSecret);

    /// <summary>Whether a value or any member of it is secret, or will be once it is unwrapped.</summary>
    public static bool HoldsSecret(PuppetValue value) => value.ContainsSecret;
}

using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Constants that are values, not classes.</summary>
internal static class ConstantValues
{
    /// <summary>The value of a constant; null if it is not known.</summary>
    public static RubyValue? Find(string name) => name switch
    {
        "Float::INFINITY" => new RubyFloat(double.PositiveInfinity),
        "Float::NAN" => new RubyFloat(double.NaN),
        "Float::MAX" => new RubyFloat(double.MaxValue),
        "Float::MIN" => new RubyFloat(2.2250738585072014e-308),
        "Float::EPSILON" => new RubyFloat(2.220446049250313e-16),
        "Float::DIG" => new RubyInteger(15),
        "Math::PI" => new RubyFloat(Math.PI),
        "Math::E" => new RubyFloat(Math.E),
        "Regexp::IGNORECASE" => new RubyInteger(1),
        "Regexp::EXTENDED" => new RubyInteger(2),
        "Regexp::MULTILINE" => new RubyInteger(4),
        _ => null,
    };
}

using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary><c>bsearch</c>.</summary>
internal static class ArraySearch
{
    /// <summary>Halves the array: a block that answers true or false finds the first true, one that answers with numbers finds a zero.</summary>
    public static RubyValue Bisect(RubyCall call)
    {
        var (low, high) = (0, call.Items.Count);
        RubyValue found = RubyNil.Value;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var item = call.Items[middle];
            var isLeft = false;
            switch (RubyInterpreter.Known(call.Yield(item)))
            {
                case RubyBoolean { Value: true }: (found, isLeft) = (item, true); break;
                case RubyBoolean or RubyNil: break;
                case RubyInteger { Value.IsZero: true } or RubyFloat { Value: 0 }: return item;
                case RubyInteger number: isLeft = number.Value.Sign < 0; break;
                case RubyFloat number: isLeft = number.Value < 0; break;
                case var other: throw call.TypeError($"wrong argument type {other.Class.Name} (must be numeric, true, false or nil)");
            }
            (low, high) = isLeft ? (low, middle) : (middle + 1, high);
        }
        return found;
    }
}

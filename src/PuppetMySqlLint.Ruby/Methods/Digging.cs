using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary><c>dig</c>.</summary>
internal static class Digging
{
    public static RubyValue Dig(RubyInterpreter ruby, RubyValue value, RubyValue[] keys)
    {
        foreach (var key in keys)
        {
            if (RubyInterpreter.Known(value) is RubyNil)
                return value;
            if (value is not (RubyArray or RubyHash))
                throw new RubyError(ExceptionClasses.TypeError, $"{value.Class.Name} does not have #dig method");
            value = ruby.Send(value, "[]", [key], null);
        }
        return value;
    }
}

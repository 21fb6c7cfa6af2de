using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>to_yaml</c> of what Ruby code computed.</summary>
internal static class RubyYaml
{
    /// <summary>A value as YAML.</summary>
    /// <exception cref="UnknownException">It holds what Puppet has no value for, or something unknown.</exception>
    public static string Write(RubyValue value, Origin origin)
    {
        RequirePlain(value, 0);
        return YamlText.Write(RubyBridge.ToPuppet(value, origin));
    }

    private static void RequirePlain(RubyValue value, int depth)
    {
        switch (value)
        {
            case RubyUnknown unknown: throw new UnknownException(unknown);
            case RubyArray array when depth < 50: array.Items.ForEach(i => RequirePlain(i, depth + 1)); break;
            case RubyHash hash when depth < 50:
                foreach (var (key, item) in hash.Entries)
                {
                    RequirePlain(key, depth + 1);
                    RequirePlain(item, depth + 1);
                }
                break;
            case RubyNil or RubyBoolean or RubyInteger or RubyFloat or RubyString: break;
            default: throw new UnknownException($"YAML of {value.Class.Name}");
        }
    }
}

using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>The classes of Ruby's libraries that code may use.</summary>
internal static class LibraryClasses
{
    public static RubyClass Enumerator { get; } = RubyClasses.New("Enumerator", RubyClasses.Object).Include(RubyClasses.Enumerable);

    public static RubyClass Method { get; } = RubyClasses.New("Method", RubyClasses.Object);

    public static RubyClass Set { get; } = RubyClasses.New("Set", RubyClasses.Object).Include(RubyClasses.Enumerable);

    public static RubyClass Address { get; } = RubyClasses.New("IPAddr", RubyClasses.Object).Include(RubyClasses.Comparable);

    /// <summary>The methods of strings that work on bytes alone.</summary>
    public static RubyClass Bytes { get; } = new("String", RubyClasses.Object);

    /// <summary>What <c>File</c> computes of paths; it reaches no file.</summary>
    public static RubyClass File { get; } = RubyClasses.New("File", RubyClasses.Object);

    public static RubyClass Json { get; } = RubyClasses.Module("JSON");

    public static RubyClass Yaml { get; } = RubyClasses.Module("YAML");

    public static RubyClass Base64 { get; } = RubyClasses.Module("Base64");

    public static RubyClass Math { get; } = RubyClasses.Module("Math");

    public static RubyClass Shellwords { get; } = RubyClasses.Module("Shellwords");

    public static RubyObject NewSet(IEnumerable<RubyValue> members)
    {
        var set = new RubySet();
        foreach (var member in members)
        {
            set.Add(Interpretation.RubyInterpreter.Known(member));
        }
        return new RubyObject(Set) { Data = set };
    }
}

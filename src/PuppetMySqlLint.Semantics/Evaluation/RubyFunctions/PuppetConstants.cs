using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What functions may use of Puppet's own classes.</summary>
internal static class PuppetConstants
{
    private static readonly RubyClass s_puppet = DefineLogs(new RubyClass("Puppet", null, isModule: true));
    private static readonly RubyClass s_autoloader = new RubyClass("Puppet::Util::Autoload", RubyClasses.Object)
        .Add("loadall", 0, 1, static _ => RubyNil.Value)
        .Add("load", 1, 2, static _ => RubyBoolean.True);

    private static readonly RubyClass s_functions = DefineFunctions(new RubyClass("Puppet::Parser::Functions", null, isModule: true));

    private static readonly RubyClass s_package = DefinePackage(new RubyClass("Puppet::Util::Package", null, isModule: true));

    private static readonly RubyClass s_sensitive = new("Puppet::Pops::Types::PSensitiveType::Sensitive", RubyClasses.Object);

    /// <summary>The constant of a name; null if it is none of these.</summary>
    public static RubyValue? Find(string name) => name switch
    {
        "Puppet" => s_puppet.Value,
        "Puppet::Parser::Functions" => s_functions.Value,
        "Puppet::Util::Package" => s_package.Value,
        "Puppet::Pops::Types::PSensitiveType::Sensitive" => s_sensitive.Value,
        _ => null,
    };

    private static RubyClass DefineLogs(RubyClass type)
    {
        foreach (var name in (string[])["debug", "info", "notice", "warning", "err", "deprecation_warning", "warn_once"])
            type.Singleton.AddShallow(name, 0, -1, static _ => RubyNil.Value);
        return type;
    }

    private static RubyClass DefineFunctions(RubyClass type)
    {
        type.Singleton.Add("function", 1, 1, static c => new RubyUnknown("whether there is a function " + RubyPrinter.Of(c.Known(0))))
            .Add("autoloader", 0, 0, static _ => new RubyObject(s_autoloader));
        return type;
    }

    private static RubyClass DefinePackage(RubyClass type)
    {
        type.Singleton.Add("versioncmp", 2, 2, static c => new RubyInteger(VersionOrder.Compare(c.Str(0), c.Str(1))));
        return type;
    }
}

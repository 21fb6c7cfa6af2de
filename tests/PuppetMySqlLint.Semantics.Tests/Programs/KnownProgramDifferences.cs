namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>Programs whose answer here is another than Puppet's, each with its cause; <c>docs/language-parity.md</c> lists them.</summary>
internal static class KnownProgramDifferences
{
    private const string Stdlib = "Functions of stdlib and extlib are built in here, whether or not their module is on the module path; this environment has none.";
    private const string FirstDeclaration = "Puppet points at the first declaration; here the diagnostic points at what is wrong, and the first is a related location.";
    private const string DefaultPlace = "Puppet points at the statement that includes the class; here the diagnostic points at the default or the parent that is wrong.";
    private const string Signatures = "Puppet lists every signature of the constructor; here the message names the type that is asked for.";
    private const string PuppetCrashes = "Puppet fails with an error of its own Ruby code; here the message says what is wrong with the manifest.";
    private const string Deferred = "What the agent computes is unknown here, of any type.";
    private const string ObjectTypes = "Types that a manifest defines with Object or TypeSet are known by name only.";

    private static readonly Dictionary<string, Dictionary<string, string>> s_known = new(StringComparer.Ordinal)
    {
        ["class-declarations"] = new(StringComparer.Ordinal)
        {
            ["contain c; contain c"] = "A class contained twice: Puppet loses the container when main contains it again; the container that was first stays here.",
            ["require c; ensure_resource('class', 'c')"] = Stdlib,
            ["create_resources('class', { 'c' => { p => 6 } }); ensure_resource('class', 'c')"] = Stdlib,
            ["include c::sub; ensure_resource('class', 'c')"] = Stdlib,
            ["ensure_resource('class', 'c'); ensure_resource('class', 'c')"] = Stdlib,
            ["ensure_resource('class', 'c'); include c"] = Stdlib,
            ["ensure_resource('class', 'c'); include Class['c']"] = Stdlib,
            ["ensure_resource('class', 'c'); class { 'c': }"] = Stdlib,
        },
        ["classes"] = new(StringComparer.Ordinal)
        {
            ["inherits an unknown class"] = "Puppet says that it could not find the parent's 'resource type'; here the message is that of any class that is nowhere.",
            ["inherits a class without its parameters"] = DefaultPlace,
            ["include of a number"] = PuppetCrashes,
            ["an autoloaded type alias does not exist"] = "An unknown type of a parameter is reported when a value is checked against it, as a mismatch.",
            ["a class parameter of an alias"] = DefaultPlace,
        },
        ["collectors"] = new(StringComparer.Ordinal)
        {
            ["collect tag == 'blue' with { nope => 1 }"] = FirstDeclaration,
            ["collect title == 'real' with { nope => 1 }"] = FirstDeclaration,
            ["collect  with { nope => 1 }"] = FirstDeclaration,
            ["realize 1"] = "What realize() cannot read is passed over.",
        },
        ["conversions"] = new(StringComparer.Ordinal)
        {
            ["Integer('9223372036854775808')"] = "Puppet refuses the number where it is put into the catalog; here where the string is converted.",
            ["SemVerRange(SemVer('1.0.0'), SemVer('2.0.0'))"] = "Ruby writes the bounds of a range that is made of versions the wrong way round.",
            ["Type('nope[')"] = "The parser's own words.",
            ["Deferred('f', [1])"] = Deferred,
        },
        ["functions"] = new(StringComparer.Ordinal)
        {
            ["endless recursion"] = "Puppet runs out of stack.",
            ["a function defined twice"] = "Of two functions of one name in a manifest the first counts.",
            ["a step of zero"] = "Puppet points at the argument for this one function.",
            ["an iterator as value"] = "An iterator is laid out as an array here; Puppet refuses it as an attribute.",
        },
        ["resources"] = new(StringComparer.Ordinal)
        {
            ["an override of a set attribute"] = FirstDeclaration,
            ["an addition in the same scope"] = FirstDeclaration,
            ["deferred"] = Deferred,
        },
        ["scopes"] = new(StringComparer.Ordinal)
        {
            ["environment and settings"] = "$settings are those of the repository's environment here, those of the process there.",
        },
        ["string-formats"] = new(StringComparer.Ordinal)
        {
            ["Timespan(3661) as %p"] = "Puppet writes an address of its memory.",
            ["nested as { 'Array' => '%a' }"] = Signatures,
            ["nested as { Array => { nope => 1 } }"] = Signatures,
            ["nested as 1"] = Signatures,
            ["nested as undef"] = Signatures,
        },
        ["type-mismatches"] = new(StringComparer.Ordinal)
        {
            ["assert_type Array[0,1] of [1, 2, 3]"] = "Puppet says nothing at all.",
        },
        ["typed-parameters"] = new(StringComparer.Ordinal)
        {
            ["define parameter String given Class['settings']"] = "Puppet turns a class into a resource before it checks it.",
        },
        ["values"] = new(StringComparer.Ordinal)
        {
            ["epp that is broken"] = "The parser's own words, at the place within the template.",
            ["an alias of itself"] = "What an alias that leads to itself does not refute is true.",
            ["object types"] = ObjectTypes,
            ["deferred values"] = Deferred,
        },
    };

    /// <summary>Why a program differs.</summary>
    /// <returns>The cause; null if it is not known to differ.</returns>
    public static string? CauseOf(string file, string title) => s_known.TryGetValue(file, out var causes) && causes.TryGetValue(title, out var cause) ? cause : null;

    public static int Count => s_known.Values.Sum(static causes => causes.Count);
}

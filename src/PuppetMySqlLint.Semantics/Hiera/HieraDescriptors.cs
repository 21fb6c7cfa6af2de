using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What can be wrong with Hiera's configuration and data, apart from broken YAML.</summary>
public static class HieraDescriptors
{
    /// <summary>Puppet does not accept a <c>hiera.yaml</c>.</summary>
    public static DiagnosticDescriptor BrokenConfiguration { get; } = new("PML1221", "hiera-broken-configuration", Severity.Error, "hiera.yaml: {0}");

    /// <summary>A <c>hiera.yaml</c> of version 3 or 4 stands where Puppet does not read it so.</summary>
    public static DiagnosticDescriptor OldConfiguration { get; } = new("PML1222", "hiera-old-configuration", Severity.Warning, "hiera.yaml: {0}");

    /// <summary>A level's data comes from a backend that is not evaluated.</summary>
    public static DiagnosticDescriptor UnknownBackend { get; } = new(
        "PML1223", "hiera-unknown-backend", Severity.Warning, "the level '{0}' is read by '{1}', which is not evaluated: keys that it may hold are unknown");

    /// <summary>A data file cannot be used by Puppet although it is YAML.</summary>
    public static DiagnosticDescriptor UnusableData { get; } = new("PML1224", "hiera-unusable-data", Severity.Error, "{0}");

    /// <summary>A data file holds no hash.</summary>
    public static DiagnosticDescriptor NotAHash { get; } = new("PML1225", "hiera-data-not-a-hash", Severity.Warning, "the data file holds no hash of keys: Puppet ignores it");

    /// <summary>A level reads from outside of what may be read.</summary>
    public static DiagnosticDescriptor OutsidePath { get; } = new(
        "PML1226", "hiera-path-outside", Severity.Warning, "the path '{0}' of the level '{1}' lies outside the repository and is not read");

    /// <summary>A lookup fails.</summary>
    public static DiagnosticDescriptor LookupFailed { get; } = new("PML1227", "hiera-lookup-failed", Severity.Error, "{0}");

    /// <summary>A lookup leads back to itself.</summary>
    public static DiagnosticDescriptor RecursiveLookup { get; } = new("PML1228", "hiera-recursive-lookup", Severity.Error, "{0}");

    /// <summary>A module's data has keys of another name space.</summary>
    public static DiagnosticDescriptor ForeignModuleKey { get; } = new(
        "PML1229", "hiera-foreign-module-key", Severity.Warning, "the key '{0}' in the data of module '{1}' does not begin with '{1}::': Puppet ignores it");

    /// <summary>A JSON data file is broken.</summary>
    public static DiagnosticDescriptor BrokenJson { get; } = new("PML1230", "hiera-broken-json", Severity.Error, "this is not valid JSON: {0}");

    /// <summary>A backend that was handed over failed.</summary>
    public static DiagnosticDescriptor BackendFailed { get; } = new(
        "PML1231", "hiera-backend-failed", Severity.Warning, "the backend '{0}' failed with {1}: keys that it may hold are unknown");

    /// <summary>A part of a value that looks encrypted cannot be decrypted by anybody, or nobody decrypts it.</summary>
    public static DiagnosticDescriptor BrokenEyaml { get; } = new("PML1232", "hiera-broken-eyaml", Severity.Error, "{0}");

    /// <summary>A HOCON data file is broken.</summary>
    public static DiagnosticDescriptor BrokenHocon { get; } = new("PML1233", "hiera-broken-hocon", Severity.Error, "this is not valid HOCON: {0}");

    /// <summary>An encrypted value stands where nothing decrypts it.</summary>
    public static DiagnosticDescriptor EyamlNotDecrypted { get; } = new(
        "PML1234", "hiera-eyaml-not-decrypted", Severity.Warning, "the encrypted value is read by {0}, which does not decrypt it: Puppet hands it on as it stands; 'lookup_key: eyaml_lookup_key' decrypts");

    /// <summary>A data file that no level of the hierarchy reads for any node.</summary>
    public static DiagnosticDescriptor FileNeverRead { get; } = new("PML1235", "hiera-file-never-read", Severity.Warning, "no level of hiera.yaml reads this file on any node{0}");

    /// <summary>A level for which there is no file.</summary>
    public static DiagnosticDescriptor LevelWithoutFiles { get; } = new("PML1236", "hiera-level-without-files", Severity.Info, "the level '{0}' finds no file on any node: nothing in the repository is called like '{1}'");

    /// <summary><c>lookup_options</c> of a key that has no data.</summary>
    public static DiagnosticDescriptor UnusedLookupOptions { get; } = new("PML1237", "hiera-lookup-options-unused", Severity.Info, "lookup_options speak of '{0}', for which no data file has a value");

    /// <summary><c>lookup_options</c> with which every lookup of the key fails.</summary>
    public static DiagnosticDescriptor BrokenLookupOptions { get; } = new("PML1238", "hiera-lookup-options-broken", Severity.Error, "lookup_options for '{0}': {1}");

    /// <summary>One server option under two keys.</summary>
    public static DiagnosticDescriptor OptionSpelledTwice { get; } = new(
        "PML1239", "hiera-option-spelled-twice", Severity.Warning, "'{0}' and '{1}' are one option to the server but two keys to Hiera: both end up in the option file, and the last one there counts");

    /// <summary>A value that no node can see, because a level before it has the key on every node.</summary>
    public static DiagnosticDescriptor HiddenValue { get; } = new(
        "PML1242", "hiera-value-hidden", Severity.Warning, "no node ever sees this value of '{0}': {1} comes before it on every node and is not merged with it{2}");

    /// <summary>An interpolation of a variable that exists on no node.</summary>
    public static DiagnosticDescriptor UnknownVariable { get; } = new("PML1243", "hiera-unknown-variable", Severity.Warning, "{0} has no value on any node: {1}");

    /// <summary>An interpolation that Puppet cannot evaluate.</summary>
    public static DiagnosticDescriptor BrokenInterpolation { get; } = new("PML1244", "hiera-broken-interpolation", Severity.Error, "{0} cannot be evaluated: {1}");

    /// <summary>An interpolation of a key that has no data.</summary>
    public static DiagnosticDescriptor MissingKey { get; } = new("PML1245", "hiera-interpolates-missing-key", Severity.Warning, "no data file has the key '{0}', so that this is empty on every node{1}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        BrokenConfiguration, OldConfiguration, UnknownBackend, UnusableData, NotAHash, OutsidePath, LookupFailed, RecursiveLookup, ForeignModuleKey, BrokenJson,
        BackendFailed, BrokenEyaml, BrokenHocon, EyamlNotDecrypted, FileNeverRead, LevelWithoutFiles, UnusedLookupOptions, BrokenLookupOptions, OptionSpelledTwice,
        HiddenValue, UnknownVariable, BrokenInterpolation, MissingKey,
    ];
}

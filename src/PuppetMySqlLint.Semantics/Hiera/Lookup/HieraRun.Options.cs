using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>lookup_options</c>, and encrypted values.</summary>
internal sealed partial class HieraRun
{
    public const string LookupOptionsKey = "lookup_options";

    private static readonly HieraKey OptionsKey = new(LookupOptionsKey, LookupOptionsKey, []);

    private HashValue? FindOptions(HieraKey key) => Select(lookup.OptionsFor(key, this), key.Root);

    /// <summary>Reads the options that hold for the keys of a module, or for those of none.</summary>
    public HieraOptions ReadOptions(string? module)
    {
        HashValue? options = null;
        foreach (var layer in lookup.LayersFor(module))
        {
            // Options are gathered in peace: an interpolation in them may look up other keys.
            var found = SearchLayer(layer, OptionsKey, HieraMerge.Hash);
            if (found is null)
                continue;
            if (found is not HashValue hash)
                throw Fail(found.Origin.Location, "lookup_options has to be a hash");
            CheckModule(hash, layer.Module);
            options = options is null ? hash : (HashValue)HieraMerger.Merge(HieraMerge.Hash, options, hash);
        }
        return HieraOptions.Of(options);
    }

    private HieraOptions ReadDefaultOptions(HieraLayer layer)
    {
        var found = SearchLevels(layer, layer.Config.DefaultHierarchy, OptionsKey, HieraMerge.Hash);
        if (found is not HashValue hash)
            return HieraOptions.None;
        CheckModule(hash, layer.Module);
        return HieraOptions.Of(hash);
    }

    private static void CheckModule(HashValue options, string? module)
    {
        if (module is null)
            return;
        foreach (var entry in options.Entries)
        {
            if (entry.Key is StringValue key && !key.Value.TrimStart('^').StartsWith(module + "::", StringComparison.Ordinal))
                throw Fail(key.Origin.Location, $"the lookup_options of module '{module}' may only speak of keys that begin with '{module}::', not of '{key.Value}'");
        }
    }

    private static HashValue? Select(HieraOptions options, string root)
    {
        if (options.Exact.TryGetValue(root, out var exact) && exact is not UndefValue)
            return exact as HashValue;
        foreach (var (pattern, value) in options.Patterns)
        {
            if (pattern.IsMatch(root))
                return value as HashValue;
        }
        return null;
    }

    private PuppetValue Convert(HieraKey key, PuppetValue value, PuppetValue convertTo)
    {
        ImmutableArray<PuppetValue> target = convertTo is ArrayValue array ? array.Elements : [convertTo];
        if (target is [StringValue { Value: "Sensitive" }])
            return value is SensitiveValue ? value : new SensitiveValue(value, value.Origin);
        if (scope.Convert(value, target) is { } converted)
            return converted;
        var reason = new UnknownReason(UnknownKind.UnknownFunction, $"lookup_options convert '{key.Root}' to {string.Join(", ", target.Select(static t => t.ToString()))}, which is not evaluated");
        return new UnknownValue(reason, value.Origin, value.ContainsSecret);
    }

    /// <summary>What <c>eyaml_lookup_key</c> gives: encrypted parts are unknown and secret, all else is interpolated.</summary>
    private PuppetValue Decrypt(PuppetValue value)
    {
        switch (value)
        {
            case StringValue text when EyamlBlock.IsIn(text.Value):
                return Decrypt(text);
            case StringValue text:
                // A block that is broken is handed on as it stands, and is still what somebody meant to hide.
                return EyamlBlock.IsNamedIn(text.Value) ? Interpolate(value, allowMethods: true).AsSecret() : Interpolate(value, allowMethods: true);
            case ArrayValue array:
                return new ArrayValue([.. array.Elements.Select(Decrypt)], array.Origin, array.IsSecret);
            case HashValue hash:
                var entries = new HashBuilder();
                foreach (var entry in hash.Entries)
                    entries[Interpolate(entry.Key, allowMethods: true)] = Decrypt(entry.Value);
                return entries.ToHash(hash.Origin, hash.IsSecret);
            default:
                return value;
        }
    }

    private PuppetValue Decrypt(StringValue text)
    {
        var parts = EyamlBlock.Split(text.Value).ToList();
        // A block that is broken stays as it is, and is not to be shown either.
        var isSecret = parts.Exists(static p => p.Block is not null) || EyamlBlock.IsNamedIn(text.Value);
        var plain = parts.ConvertAll(part => part.Block is null ? part.Text : lookup.Keys is { } keys ? EyamlDecryption.Decrypt(part.Block, keys) : null);
        // Without keys the rest of the node is still worth knowing: the check of the file says what is broken.
        if (lookup.Keys is not null && parts.Find(static p => p.Block is { } block && EyamlDecryption.Defect(block) is not null) is { Block: { } broken })
            throw Fail(text.Origin.Location, $"the encrypted value cannot be decrypted by anybody: {EyamlDecryption.Defect(broken)}");
        // What hiera-eyaml decrypts loses one line end, and is interpolated like any other text.
        if (plain.TrueForAll(static p => p is not null))
            return Interpolate(new StringValue(RubyStrings.Chomp(string.Concat(plain)), text.Origin, isSecret), allowMethods: true) is var value && isSecret ? value.AsSecret() : value;
        var pieces = parts.Zip(plain).Select(pair => pair.Second is { } known
            ? Interpolate(new StringValue(known, text.Origin, isSecret), allowMethods: true)
            : new UnknownValue(new UnknownReason(UnknownKind.ExternalData, Why(pair.First.Block!)), text.Origin, isSecret: true)).ToList();
        return pieces is [var only] ? only : new PartialStringValue([.. pieces.SelectMany(Hole)], text.Origin, isSecret: true);
    }

    private string Why(EyamlBlock block) => block.Scheme != EyamlBlock.Pkcs7 ? $"it is encrypted with eyaml's scheme {block.Scheme}"
        : lookup.Keys is null ? "it is encrypted with eyaml" : "it is encrypted with eyaml for another key than those given";
}

/// <summary>The <c>lookup_options</c> that hold for a set of keys.</summary>
/// <param name="Exact">By key.</param>
/// <param name="Patterns">By regular expression, in order.</param>
internal sealed record HieraOptions(ImmutableDictionary<string, PuppetValue> Exact, ImmutableArray<(RubyRegex Pattern, PuppetValue Value)> Patterns)
{
    public static HieraOptions None { get; } = new(ImmutableDictionary<string, PuppetValue>.Empty, []);

    public static HieraOptions Of(HashValue? options)
    {
        if (options is null)
            return None;
        var exact = ImmutableDictionary.CreateBuilder<string, PuppetValue>(StringComparer.Ordinal);
        var patterns = ImmutableArray.CreateBuilder<(RubyRegex, PuppetValue)>();
        foreach (var entry in options.Entries)
        {
            if (entry.Key is not StringValue key)
                continue;
            if (key.Value.StartsWith('^'))
                patterns.Add((RubyPattern.Compile(key.Value, key.Origin.Location), entry.Value));
            else
                exact[key.Value] = entry.Value;
        }
        return new HieraOptions(exact.ToImmutable(), patterns.ToImmutable());
    }
}

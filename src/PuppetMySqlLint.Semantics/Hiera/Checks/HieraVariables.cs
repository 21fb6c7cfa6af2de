using System.Collections.Frozen;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Model;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Which variables an interpolation in Hiera can see on some node. Says of a variable that it does not exist only where that is sure, or likely by the facts that were given.</summary>
internal sealed class HieraVariables(CompilationContext context, NameSummary variables)
{
    private static readonly string[] Trusted = ["authenticated", "certname", "domain", "extensions", "external", "hostname"];
    private static readonly string[] AlwaysThere = ["environment", "module_name", "caller_module_name", "server_facts", "settings"];
    private static readonly string[] OfVersion3 = ["calling_module", "calling_class", "calling_class_path"];

    /// <summary>Members that Facter's structured facts have on some machines, though perhaps on none of those whose facts are known.</summary>
    private static readonly FrozenSet<string> Members = (
        "architecture bindings bindings6 codename cores count description dhcp distro domain family fqdn full hardware hostname id interfaces ip ip6 isa mac macosx "
        + "major minor models mtu name netmask netmask6 network network6 patch physicalcount primary release scope6 selinux specification speed swap system threads "
        + "windows enabled enforced config_mode config_policy current_mode policy_version bios board chassis manufacturer product days hours seconds uptime").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly Lazy<ImmutableArray<FactSet>> _facts = new(() =>
        [.. context.Repository.Facts.Certnames.Select(context.Repository.Facts.Find).Append(context.Repository.Facts.Shared).OfType<FactSet>()]);

    private readonly Lazy<FrozenSet<string>> _factNames = new(() =>
        FactNames.Of(context.Repository).Concat(FactNames.InModules(context.Repository).Select(static f => f.Name)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What an ENC gives.</summary>
    private readonly Lazy<FrozenSet<string>> _given = new(() =>
        context.Repository.Nodes.Classifications.SelectMany(static c => c.Parameters).Select(static p => p.Key).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Why a variable with its segments has a value on no node.</summary>
    /// <returns>The reason in one clause; null if it may have one.</returns>
    public (string Message, Confidence Confidence)? Problem(HieraKey key)
    {
        var name = key.Root.StartsWith("::", StringComparison.Ordinal) ? key.Root[2..] : key.Root;
        if (AlwaysThere.Contains(name, StringComparer.Ordinal))
            return null;
        if (OfVersion3.Contains(name, StringComparer.Ordinal))
            return context.Hiera.HasVersion3 ? null : ($"only a hiera.yaml of version 3 knows '{name}'", Confidence.Definite);
        if (name == "trusted")
            return ProblemOfTrusted(key.Segments);
        if (name == "facts")
            return key.Segments.IsEmpty ? null : ProblemOfFact(key.Segments, $"facts.{key.Segments[0].Name}");
        return name.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
            ? ProblemOfMember(name[..end], name[(end + 2)..])
            : ProblemOfFact([new HieraSegment(name, null), .. key.Segments], name) is { } problem && !variables.Contains(name) && !_given.Value.Contains(name) ? problem : null;
    }

    private static (string, Confidence)? ProblemOfTrusted(ImmutableArray<HieraSegment> segments) =>
        segments is [{ Name: var first }, ..] && !Trusted.Contains(first, StringComparer.Ordinal)
            ? ($"$trusted has no '{first}'{HieraInterpolationCheck.Meant(first, Trusted)}", Confidence.Definite)
            : null;

    private (string, Confidence)? ProblemOfMember(string className, string member)
    {
        if (context.IsModuleMissing(className) || context.Symbols.ErrorOnTheWayTo(className) is not null)
            return null;
        // A define has no variables that can be read from outside.
        if (context.Symbols.FindClass(className) is not { } symbol)
            return className is "settings" || context.Symbols.FindDefine(className) is not null ? null : ($"there is no class '{className}'", Confidence.Definite);
        var names = VariableNames.Of(symbol, context);
        return names is null || names.Contains(member)
            ? null
            : ($"the class {className} has no variable '{member}'{HieraInterpolationCheck.Meant(member, names)}", Confidence.Definite);
    }

    /// <summary>A fact that nobody has where facts are known.</summary>
    private (string, Confidence)? ProblemOfFact(ImmutableArray<HieraSegment> segments, string shown)
    {
        var name = segments[0].Name;
        if (_facts.Value.IsEmpty)
            return null;
        var having = _facts.Value.Select(f => f.Values.Find(name)).OfType<PuppetValue>().ToList();
        if (having.Count > 0)
            return ProblemOfSegment(having, segments, name);
        if (_factNames.Value.Contains(name))
            return null;
        // Facts that are only a part of Facter's output tell little of what is not in them: only that one of them was meant.
        var isWhole = _facts.Value.All(static f => f.IsFacterOutput);
        var meant = Suggestions.Nearest(name, isWhole ? _factNames.Value : NamesOf(_facts.Value.Select(static f => f.Values)));
        if (meant is null && !isWhole)
            return null;
        return ($"no node whose facts are known has '{shown}'{(meant is null ? "" : $"; did you mean '{meant}'?")}", Confidence.Possible);
    }

    private static IEnumerable<string> NamesOf(IEnumerable<PuppetValue> hashes) =>
        hashes.OfType<HashValue>().SelectMany(static h => h.Entries).Select(static e => e.Key).OfType<StringValue>().Select(static k => k.Value).Distinct(StringComparer.Ordinal);

    /// <summary>A member that the fact has on no node.</summary>
    private static (string, Confidence)? ProblemOfSegment(List<PuppetValue> values, ImmutableArray<HieraSegment> segments, string path)
    {
        foreach (var segment in segments.Skip(1))
        {
            if (!values.TrueForAll(static v => v is HashValue { Openness: null }) || segment.Index is not null)
                return null;
            var inner = values.ConvertAll(v => ((HashValue)v).Find(segment.Name)).OfType<PuppetValue>().ToList();
            if (inner.Count == 0 && Members.Contains(segment.Name))
                return null;
            if (inner.Count == 0)
            {
                // Facts such as networking list what a machine happens to have: a name is wrong only where another one is near.
                return Suggestions.Nearest(segment.Name, NamesOf(values)) is { } meant ? ($"no node whose facts are known has '{segment.Name}' in {path}; did you mean '{meant}'?", Confidence.Possible) : null;
            }
            values = inner;
            path = $"{path}.{segment.Name}";
        }
        return null;
    }
}

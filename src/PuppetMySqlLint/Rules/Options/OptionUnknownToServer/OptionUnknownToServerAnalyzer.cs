using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds options that the declared server does not know, so that it does not start.</summary>
internal sealed class OptionUnknownToServerAnalyzer : ReplicationAnalyzer
{
    private const string Groups = "wsrep_";

    internal static readonly DiagnosticDescriptor Descriptor = new("PML6001", "option-unknown-to-server", Severity.Error, "{0} on {1}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c =>
        Cause.Report(c, Descriptor, c.OfEach(static v => v.Instance.Options.Settings.Select(s => Judge(v, v.Instance, s)).OfType<Cause>())));

    private static Cause? Judge(ServerView view, MySqlInstance instance, InstanceOption option)
    {
        var name = option.Setting.Name;
        // Servers patched for Galera have its options whatever their family; the patch does not show in flavour and release.
        if (name.Modifiers.HasFlag(OptionModifiers.Loose) || name.Name.StartsWith(Groups, StringComparison.Ordinal) || SystemVariables.Find(name) is not { } variable)
            return null;
        var spelling = variable.Spellings.First(s => s.Name == name.Name);
        switch (spelling.IsKnownTo(instance.Flavor, instance.Version))
        {
            case true:
                return null;
            case null:
                // Of what a module writes by itself its version decides.
                if (option.Origin.Kind != OriginKind.ModuleDefault && IsMine(option))
                    view.ReportUndecided(Descriptor, $"which release of {instance.Flavor.DisplayName()} runs is not known well enough to tell whether it knows every option that is set");
                return null;
        }
        var family = instance.Flavor == ServerFlavor.MariaDb ? ServerFlavor.MariaDb : ServerFlavor.MySql;
        ImmutableArray<VersionRange> ranges = [.. spelling.KnownTo.Where(r => r.Family == family)];
        // Percona took some of MySQL's variables before MySQL had them.
        if (instance.Flavor == ServerFlavor.Percona && instance.Version?.IsAtLeast(8) == false && ranges.Any(static r => r.Since is not null))
            return null;
        var known = variable.IsKnownTo(instance.Flavor, instance.Version) == true ? variable.NameFor(instance.Flavor, instance.Version) : null;
        var isDefault = option.Origin.PrimaryLocation is null;
        return new Cause(instance, option.Origin, isDefault ? $"{option}, which puppetlabs-mysql writes by itself," : option.ToString(), $"{Why(ranges, family, spelling)}, and the server does not start with it{(known is null ? "" : $"; there it is called {known}")}")
        {
            Setting = option,
            Help = known is not null ? $"Write {known}." : OptionSuccessors.HelpFor(name.Name, isDefault),
            Fixes = Fix(instance, option, name.Name, known, isDefault),
        };
    }

    private static bool IsMine(InstanceOption option) => option.Origin.PrimaryLocation is not null;

    private static string Why(ImmutableArray<VersionRange> ranges, ServerFlavor family, VariableSpelling spelling)
    {
        if (ranges.IsEmpty)
            return $"{family.DisplayName()} has no such option ({spelling.KnownTo[0].Family.DisplayName()} has)";
        var first = ranges.Where(static r => r.Since is not null).Select(static r => r.Since!).LastOrDefault();
        return ranges.All(static r => r.Before is not null)
            ? $"{family.DisplayName()} no longer has the option in {ranges[^1].Before} and later"
            : $"{family.DisplayName()} has the option from {first} on only";
    }

    private static ImmutableArray<CodeFix> Fix(MySqlInstance instance, InstanceOption option, string name, string? known, bool isDefault)
    {
        if (isDefault)
        {
            // Any other option of the same hash shows where to write that this one is not wanted.
            var neighbour = instance.Options.Settings.Where(s => s.File == option.File && s.Group == option.Group).Select(OptionLine.Of).FirstOrDefault(static l => l is not null);
            return neighbour?.Add(option.WrittenName, null) is { } added ? [new CodeFix($"Leave {option.WrittenName} out", IsSafe: false, [added])] : [];
        }
        if (OptionLine.Of(option) is not { } line)
            return [];
        var dashed = option.WrittenName.Contains('-', StringComparison.Ordinal);
        if (known is not null)
            return option.Setting.Name.Modifiers == OptionModifiers.None ? [new CodeFix($"Write {known}", IsSafe: false, [line.Rename(dashed ? known.Replace('_', '-') : known)])] : [];
        if (OptionSuccessors.For(name, option.Setting.Value) is var (successor, value))
            return [new CodeFix($"Write {successor}", IsSafe: false, [line.Rename(dashed ? successor.Replace('_', '-') : successor, value)])];
        return OptionSuccessors.IsNeedless(name) && line.Remove() is { } removed ? [new CodeFix($"Take {option.WrittenName} away", IsSafe: false, [removed])] : [];
    }
}

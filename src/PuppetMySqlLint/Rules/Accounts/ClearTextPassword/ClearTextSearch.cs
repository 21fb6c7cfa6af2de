using System.Text.RegularExpressions;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds the places from which passwords in a resource of a catalog come, where they are written as they are.</summary>
internal static partial class ClearTextSearch
{
    private const int MaximumDepth = 16;
    private const int MaximumSteps = 1000;

    public static IEnumerable<(Location Place, Origin Origin)> Run(CatalogResource resource)
    {
        var name = string.Equals(resource.Type, "Class", StringComparison.OrdinalIgnoreCase) ? resource.Title : resource.Type;
        foreach (var parameter in resource.Parameters)
        {
            var found = (resource.Type, parameter.Name) switch
            {
                ("Exec", "command" or "unless" or "onlyif") => OfCommand(parameter.Value),
                ("Exec", "environment") => OfEnvironment(parameter.Value),
                ("File", "content") => OfOptionFile(resource, parameter.Value),
                _ => OfValue($"{name} {parameter.Name}", parameter.Name, parameter.Value, MaximumDepth),
            };
            foreach (var one in found)
                yield return one;
        }
    }

    /// <summary>Values under the name of a password, where anything around them tells of a database.</summary>
    private static IEnumerable<(Location, Origin)> OfValue(string path, string name, PuppetValue value, int depth)
    {
        switch (value)
        {
            case SensitiveValue sensitive when depth > 0:
                return OfValue(path, name, sensitive.Inner, depth - 1);
            case HashValue hash when depth > 0:
                return hash.Entries.SelectMany(e => e.Key is StringValue { IsSecret: false } key ? OfValue($"{path} {key.Value}", key.Value, e.Value, depth - 1) : []);
            case ArrayValue array when depth > 0:
                return array.Elements.SelectMany(e => OfValue(path, name, e, depth - 1));
            case OneOfValue choice when depth > 0:
                return choice.Alternatives.SelectMany(a => OfValue(path, name, a.Value, depth - 1));
            // The name makes a value secret; a word about databases says that the secret is one of theirs.
            case StringValue { IsSecret: true } text when PasswordName().IsMatch(name) && Database().IsMatch(path):
                return ClearText.IsPlain(text.Value) ? Whole(text.Origin, text.Value) : OfHashedLiteral(text);
            case StringValue text when name is "wsrep_sst_auth" or "wsrep-sst-auth":
                return text.Value.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && ClearText.IsPlain(text.Value[(colon + 1)..]) ? Whole(text.Origin, text.Value) : [];
            default:
                return [];
        }
    }

    /// <summary><c>mysql_password('…')</c>: the hash is none of the author's doing, what it is made from is.</summary>
    private static IEnumerable<(Location, Origin)> OfHashedLiteral(StringValue hash) =>
        !hash.Value.StartsWith('*') ? [] : Leaves(hash.Origin).Where(static o => o.Location is { } place && IsHashed(place)).Select(static o => (o.Location!.Value, o)).Take(1);

    private static bool IsHashed(Location place)
    {
        var text = place.Text;
        return text is ['\'', .., '\''] or ['"', .., '"'] ? ClearText.IsPlain(text[1..^1]) : place.Path.EndsWith(".yaml", StringComparison.Ordinal) && ClearText.IsPlain(text);
    }

    private static IEnumerable<(Location, Origin)> OfCommand(PuppetValue value)
    {
        foreach (var command in ClearText.CommandsOf(value))
        {
            foreach (var secret in ClearText.InCommand(command).Distinct(StringComparer.Ordinal))
            {
                foreach (var one in Piece(value.Origin, secret))
                    yield return one;
            }
        }
    }

    private static IEnumerable<(Location, Origin)> OfEnvironment(PuppetValue value) => value switch
    {
        SensitiveValue sensitive => OfEnvironment(sensitive.Inner),
        ArrayValue array => array.Elements.SelectMany(OfEnvironment),
        StringValue text when Assignment().Match(text.Value) is { Success: true } match && ClearText.IsPlain(match.Groups["value"].Value) => Piece(text.Origin, match.Groups["value"].Value),
        _ => [],
    };

    private static IEnumerable<(Location, Origin)> OfOptionFile(CatalogResource file, PuppetValue content)
    {
        var path = (file["path"] as StringValue)?.Value ?? file.Title;
        if (!path.EndsWith(".cnf", StringComparison.Ordinal))
            return [];
        var text = content is SensitiveValue sensitive ? sensitive.Inner : content;
        if (text is not StringValue known)
            return [];
        return OptionFile.Parse(known.Value).Entries
            .Where(static e => e.Name.Name is "password" or "wsrep_sst_auth" && e.Value is { Length: > 0 })
            .Select(static e => e.Name.Name == "password" ? e.Value! : e.Value![(e.Value!.IndexOf(':', StringComparison.Ordinal) + 1)..])
            .Where(ClearText.IsPlain)
            .SelectMany(secret => Piece(known.Origin, secret));
    }

    /// <summary>The place at which a whole value stands.</summary>
    private static IEnumerable<(Location, Origin)> Whole(Origin origin, string text) =>
        WrittenOrigin.Find(origin, text) is { Location: { } place } written && !ClearText.IsInterpolated(place) ? [(place, written)] : [];

    /// <summary>The place at which a piece of a text stands: by itself, or else within a longer one.</summary>
    private static IEnumerable<(Location, Origin)> Piece(Origin origin, string secret)
    {
        if (Whole(origin, secret).FirstOrDefault() is { Item2: not null } whole)
            return [whole];
        foreach (var cause in Leaves(origin))
        {
            if (cause.Location is { } place && place.Text.IndexOf(secret, StringComparison.Ordinal) is >= 0 and var at)
                return [(new Location(place.Source, new TextSpan(place.Span.Start + at, secret.Length)), cause)];
        }
        return [];
    }

    /// <summary>All steps that a value was made from, the first causes first.</summary>
    private static List<Origin> Leaves(Origin origin)
    {
        var steps = 0;
        var found = new List<Origin>();
        Visit(origin);
        return found;

        void Visit(Origin candidate)
        {
            if (++steps > MaximumSteps)
                return;
            foreach (var cause in candidate.Causes)
                Visit(cause);
            found.Add(candidate);
        }
    }

    [GeneratedRegex(@"(passw(or)?d|passphrase|pwd|password_hash|auth_string|(?<![a-z])pass|(?<![a-z])pw)s?\d*$|(mysql|mariadb|repl|topology|sst)\w*_(secret|credentials?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PasswordName();

    [GeneratedRegex(@"mysql|mariadb|percona|galera|wsrep|sst|repl|orchestrator|proxysql|maxscale|haproxy_check|innodb|database|(?<![a-z])db(?![a-z])|root_password|datadog|monitor|source_|master_", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Database();

    [GeneratedRegex(@"^\w*(PASSWORD|PASSWD|PWD|PASS)=(?<value>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Assignment();
}

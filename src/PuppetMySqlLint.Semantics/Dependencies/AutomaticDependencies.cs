using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>The dependencies that Puppet's own types add between resources, as their references describe them (<c>autorequire</c>, <c>autobefore</c>).</summary>
internal sealed class AutomaticDependencies
{
    private readonly ImmutableArray<CatalogResource> _resources;
    private readonly DependencyGraph _graph;
    private static readonly string[] s_sources = ["responsefile", "adminfile", "source"];
    private static readonly string[] s_checks = ["onlyif", "unless"];

    private readonly List<(string Path, int Place)> _mounts = [];
    private readonly List<(int First, int Then, string Word)> _found = [];

    public AutomaticDependencies(ImmutableArray<CatalogResource> resources, DependencyGraph graph)
    {
        _resources = resources;
        _graph = graph;
        for (var i = 0; i < resources.Length; i++)
        {
            if (resources[i] is { Type: "Mount", IsVirtual: false } mount)
                _mounts.Add(((mount["name"] as StringValue)?.Value ?? mount.Title, i));
        }
    }

    /// <summary>What Puppet adds on behalf of one resource; the list is filled anew for the next one.</summary>
    public List<(int First, int Then, string Word)> Of(int place)
    {
        _found.Clear();
        var resource = _resources[place];
        switch (resource.Type)
        {
            case "File":
                AddOfFile(resource, place);
                break;
            case "Exec":
                AddOfExec(resource, place);
                break;
            case "User":
                AddOfUser(resource, place);
                break;
            case "Mount":
                foreach (var folder in Ancestors((resource["name"] as StringValue)?.Value ?? resource.Title))
                    AddAfter(place, "Mount", folder, "a file system is mounted after those that it lies in");
                break;
            case "Cron" or "Ssh_authorized_key":
                AddAfterEach(place, "User", resource["user"], "the user that it is for comes first");
                break;
            case "Package":
                foreach (var attribute in s_sources)
                {
                    foreach (var file in DependencyGraph.Strings(resource[attribute]).Where(IsAbsolute))
                        AddAfter(place, "File", file, "the file that it is installed from comes first");
                }
                break;
            case "Selmodule":
                AddAfter(
                    place, "File", (resource["selmodulepath"] as StringValue)?.Value ?? $"{(resource["selmoduledir"] as StringValue)?.Value ?? "/usr/share/selinux/targeted"}/{resource.Title}.pp",
                    "its policy file comes first");
                break;
            default:
                break;
        }
        return _found;
    }

    private void AddAfter(int place, string type, string title, string word)
    {
        if (_graph.Find(type, title) is { } first && first != place)
            _found.Add((first, place, word));
    }

    private void AddAfterEach(int place, string type, PuppetValue? titles, string word)
    {
        if (titles is StringValue only)
        {
            AddAfter(place, type, only.Value, word);
            return;
        }
        foreach (var title in DependencyGraph.Strings(titles))
            AddAfter(place, type, title, word);
    }

    private void AddOfFile(CatalogResource resource, int place)
    {
        var path = ((resource["path"] as StringValue)?.Value ?? resource.Title).TrimEnd('/');
        foreach (var folder in Ancestors(path))
        {
            if (_graph.Find("File", folder) is not { } found)
                continue;
            if (found != place)
                _found.Add((found, place, "a folder comes before what lies in it"));
            break;
        }
        AddAfterEach(place, "File", resource["target"], "a link comes after its target");
        AddOwner(place, "User", resource["owner"], "the file's owner comes first");
        AddOwner(place, "Group", resource["group"], "the file's group comes first");
        foreach (var (mounted, mount) in _mounts)
        {
            if (path.Length > mounted.Length + 1 && path.StartsWith(mounted, StringComparison.Ordinal) && path[mounted.Length] == '/')
                _found.Add((mount, place, "a file system is mounted before the files in it"));
        }
    }

    private void AddOwner(int place, string type, PuppetValue? value, string word)
    {
        if (FirstString(value) is { } name && !IsNumber(name) && _graph.Find(type, name) is { } owner)
            _found.Add((owner, place, word));
    }

    private void AddOfExec(CatalogResource resource, int place)
    {
        AddAfterEach(place, "File", resource["cwd"], "the folder that it runs in comes first");
        var command = FirstString(resource["command"]) ?? resource.Title;
        AddFiles(place, command);
        foreach (var check in s_checks)
        {
            foreach (var line in DependencyGraph.Strings(resource[check]))
                AddFiles(place, line);
        }
        if (command.Contains('"', StringComparison.Ordinal))
        {
            foreach (var file in Quoted(command))
                AddAfter(place, "File", file, "a file that it runs comes first");
        }
        foreach (var user in DependencyGraph.Strings(resource["user"]))
        {
            if (!IsNumber(user))
                AddAfter(place, "User", user, "the user that it runs as comes first");
        }
    }

    /// <summary>The absolute path at the beginning of each line of a command.</summary>
    private void AddFiles(int place, string command)
    {
        foreach (var range in command.AsSpan().Split('\n'))
        {
            var line = command.AsSpan()[range];
            if (line.Length <= 1 || line[0] != '/' || char.IsWhiteSpace(line[1]))
                continue;
            var end = line.IndexOfAny(" \t\r\f\v");
            AddAfter(place, "File", (end < 0 ? line : line[..end]).ToString(), "a file that it runs comes first");
        }
    }

    private void AddOfUser(CatalogResource resource, int place)
    {
        var names = DependencyGraph.Strings(resource["gid"]).Where(static g => !IsNumber(g)).Concat(DependencyGraph.Strings(resource["groups"]).SelectMany(static g => g.Split(',')));
        foreach (var group in names)
            AddAfter(place, "Group", group, "a user's groups come first");
        if (resource["gid"] is { } gid && long.TryParse(gid is IntegerValue number ? number.ToString() : (gid as StringValue)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            && GroupOf(wanted) is { } found)
        {
            _found.Add((found, place, "a user's groups come first"));
        }
        foreach (var role in DependencyGraph.Strings(resource["roles"]).SelectMany(static r => r.Split(',')))
            AddAfter(place, "User", role, "a user's roles come first");
    }

    private static string? FirstString(PuppetValue? value) => value is StringValue only ? only.Value : DependencyGraph.Strings(value).FirstOrDefault();

    private int? GroupOf(long gid)
    {
        for (var i = 0; i < _resources.Length; i++)
        {
            if (_resources[i] is { Type: "Group", IsVirtual: false } group && group["gid"]?.ToString() == gid.ToString(CultureInfo.InvariantCulture))
                return i;
        }
        return null;
    }

    private static IEnumerable<string> Quoted(string command) =>
        command.Split('\n').Where(static l => l.Length > 2 && l[0] == '"' && l.IndexOf('"', 1) > 1).Select(static l => l[1..l.IndexOf('"', 1)]);

    /// <summary>The folders around a path, from the nearest to the root.</summary>
    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
        if (path.Length > 1 && path[0] == '/')
            yield return "/";
    }

    private static bool IsAbsolute(string path) => path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/');

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}

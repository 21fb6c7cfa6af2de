using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>The dependencies that Puppet's own types add between resources, as their references describe them (<c>autorequire</c>, <c>autobefore</c>).</summary>
internal sealed class AutomaticDependencies
{
    private readonly ImmutableArray<CatalogResource> _resources;
    private readonly DependencyGraph _graph;
    private readonly List<(string Path, int Place)> _mounts = [];

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

    /// <summary>What Puppet adds on behalf of one resource.</summary>
    public IEnumerable<(int First, int Then, string Word)> Of(int place)
    {
        var resource = _resources[place];
        return resource.Type switch
        {
            "File" => OfFile(resource, place),
            "Exec" => OfExec(resource, place),
            "User" => OfUser(resource, place),
            "Mount" => Ancestors((resource["name"] as StringValue)?.Value ?? resource.Title).SelectMany(p => After(place, "Mount", p, "a file system is mounted after those that it lies in")),
            "Cron" or "Ssh_authorized_key" => DependencyGraph.Strings(resource["user"]).SelectMany(u => After(place, "User", u, "the user that it is for comes first")),
            "Package" => ((string[])["responsefile", "adminfile", "source"]).SelectMany(p => DependencyGraph.Strings(resource[p])).Where(IsAbsolute)
                .SelectMany(f => After(place, "File", f, "the file that it is installed from comes first")),
            "Selmodule" => After(place, "File", (resource["selmodulepath"] as StringValue)?.Value ?? $"{(resource["selmoduledir"] as StringValue)?.Value ?? "/usr/share/selinux/targeted"}/{resource.Title}.pp", "its policy file comes first"),
            _ => [],
        };
    }

    private IEnumerable<(int First, int Then, string Word)> After(int place, string type, string title, string word) =>
        _graph.Find(type, title) is { } first && first != place ? [(first, place, word)] : [];

    private IEnumerable<(int First, int Then, string Word)> OfFile(CatalogResource resource, int place)
    {
        var path = ((resource["path"] as StringValue)?.Value ?? resource.Title).TrimEnd('/');
        foreach (var folder in Ancestors(path))
        {
            if (_graph.Find("File", folder) is not { } found)
                continue;
            if (found != place)
                yield return (found, place, "a folder comes before what lies in it");
            break;
        }
        foreach (var target in DependencyGraph.Strings(resource["target"]).SelectMany(t => After(place, "File", t, "a link comes after its target")))
            yield return target;
        foreach (var (type, attribute) in ((string, string)[])[("User", "owner"), ("Group", "group")])
        {
            if (DependencyGraph.Strings(resource[attribute]).FirstOrDefault() is { } name && !IsNumber(name) && _graph.Find(type, name) is { } owner)
                yield return (owner, place, attribute == "owner" ? "the file's owner comes first" : "the file's group comes first");
        }
        foreach (var (mounted, mount) in _mounts)
        {
            if (path.Length > mounted.Length + 1 && path.StartsWith(mounted, StringComparison.Ordinal) && path[mounted.Length] == '/')
                yield return (mount, place, "a file system is mounted before the files in it");
        }
    }

    private IEnumerable<(int First, int Then, string Word)> OfExec(CatalogResource resource, int place)
    {
        foreach (var folder in DependencyGraph.Strings(resource["cwd"]).SelectMany(f => After(place, "File", f, "the folder that it runs in comes first")))
            yield return folder;
        var command = DependencyGraph.Strings(resource["command"]).FirstOrDefault() ?? resource.Title;
        var lines = new List<string> { command };
        foreach (var check in (string[])["onlyif", "unless"])
            lines.AddRange(DependencyGraph.Strings(resource[check]));
        foreach (var file in lines.SelectMany(Files).Concat(Quoted(command)))
        {
            foreach (var dependency in After(place, "File", file, "a file that it runs comes first"))
                yield return dependency;
        }
        foreach (var user in DependencyGraph.Strings(resource["user"]).Where(static u => !IsNumber(u)).SelectMany(u => After(place, "User", u, "the user that it runs as comes first")))
            yield return user;
    }

    private IEnumerable<(int First, int Then, string Word)> OfUser(CatalogResource resource, int place)
    {
        var names = DependencyGraph.Strings(resource["gid"]).Where(static g => !IsNumber(g)).Concat(DependencyGraph.Strings(resource["groups"]).SelectMany(static g => g.Split(',')));
        foreach (var group in names.SelectMany(g => After(place, "Group", g, "a user's groups come first")))
            yield return group;
        if (resource["gid"] is { } gid && long.TryParse(gid is IntegerValue number ? number.ToString() : (gid as StringValue)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            && GroupOf(wanted) is { } found)
        {
            yield return (found, place, "a user's groups come first");
        }
        foreach (var role in DependencyGraph.Strings(resource["roles"]).SelectMany(static r => r.Split(',')).SelectMany(r => After(place, "User", r, "a user's roles come first")))
            yield return role;
    }

    private int? GroupOf(long gid)
    {
        for (var i = 0; i < _resources.Length; i++)
        {
            if (_resources[i] is { Type: "Group", IsVirtual: false } group && group["gid"]?.ToString() == gid.ToString(CultureInfo.InvariantCulture))
                return i;
        }
        return null;
    }

    /// <summary>The absolute path at the beginning of each line of a command.</summary>
    private static IEnumerable<string> Files(string command) =>
        command.Split('\n').Where(static l => l.Length > 1 && l[0] == '/' && !char.IsWhiteSpace(l[1])).Select(static l => l.Split([' ', '\t', '\r', '\f', '\v'])[0]);

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

using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>What <c>File</c> computes of paths as texts. All that would look at a file is unknown.</summary>
internal static class PathMethods
{
    public static void Define(RubyClass type) => type.Singleton
        .Add("basename", 1, 2, static c => Make.Text(BaseName(c.Str(0), c.Has(1) ? c.Str(1) : "")))
        .Add("dirname", 1, 1, static c => Make.Text(DirectoryName(c.Str(0))))
        .Add("extname", 1, 1, static c => Make.Text(Extension(c.Str(0))))
        .Add("split", 1, 1, static c => Make.Texts([DirectoryName(c.Str(0)), BaseName(c.Str(0), "")]))
        .Add("join", 0, -1, static c => Make.Text(Join(c.Arguments)))
        .Add("absolute_path?", 1, 1, static c => Make.Bool(c.Str(0).StartsWith('/')));

    private static string BaseName(string path, string suffix)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0)
            return path.Length == 0 ? "" : "/";
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        if (suffix == ".*")
            suffix = Extension(name);
        return suffix.Length > 0 && suffix.Length < name.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
    }

    private static string DirectoryName(string path)
    {
        var trimmed = path.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        if (slash < 0)
            return trimmed.Length == 0 && path.Length > 0 ? "/" : ".";
        var folder = trimmed[..slash].TrimEnd('/');
        return folder.Length == 0 ? "/" : folder;
    }

    private static string Extension(string path)
    {
        var name = BaseName(path, "");
        var dot = name.LastIndexOf('.');
        return dot <= 0 || name[..dot].All(static c => c == '.') ? "" : name[dot..];
    }

    /// <summary>One slash stands between two parts, however many they bring.</summary>
    private static string Join(IReadOnlyList<RubyValue> parts)
    {
        var result = "";
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Interpretation.RubyInterpreter.Known(parts[i]) is RubyArray list ? Join(list.Items) : Interpretation.RubyConversions.ToStr(parts[i]);
            if (i == 0)
                result = part;
            else if (part.StartsWith('/'))
                result = result.TrimEnd('/') + part;
            else
                result = result.EndsWith('/') ? result + part : result + "/" + part;
        }
        return result;
    }
}

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>basename</c>, <c>dirname</c>, <c>stdlib::extname</c>: as Ruby's <c>File</c> on Unix.</summary>
internal static class PathFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        legacy.Add("basename", 1, 2, static call => call.String(BaseName(
            Text(call, 0, "Requires string as first argument"), call.Count > 1 ? Text(call, 1, "Requires string as second argument") : "")));
        legacy.Add("dirname", 1, 1, static call => Text(call, 0, "Requires string as argument") is { Length: > 0 } path
            ? call.String(DirName(path))
            : throw call.Refuse("Requires a non-empty string as argument"));
        modern.Add("stdlib::extname", 1, 1, static call => call.String(ExtName(call.Text(0, "filename"))));
    }

    private static string Text(FunctionCall call, int index, string refusal) => call[index] is StringValue text ? text.Value : throw call.Refuse(refusal);

    private static string BaseName(string path, string suffix)
    {
        if (path.Length == 0)
            return "";
        var trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0)
            return "/";
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        if (suffix == ".*")
            return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        return suffix.Length > 0 && name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
    }

    private static string DirName(string path)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.Length == 0)
            return "/";
        var slash = trimmed.LastIndexOf('/');
        if (slash < 0)
            return ".";
        var parent = trimmed[..slash].TrimEnd('/');
        return parent.Length == 0 ? "/" : parent;
    }

    private static string ExtName(string path)
    {
        var name = BaseName(path, "").TrimStart('.');
        var dot = name.LastIndexOf('.');
        return dot <= 0 || dot == name.Length - 1 ? "" : name[dot..];
    }
}

using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;
using RewriteManifests;

// RewriteManifests FOLDER [--rename CLASS OLD NEW] [--write]
// Upgrades hiera() to lookup() in every manifest below a folder, or renames a parameter; shows the changes, and writes them on demand.
if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("Usage: RewriteManifests FOLDER [--rename CLASS OLD NEW] [--write]");
    return 2;
}

var rename = Array.IndexOf(args, "--rename");
foreach (var path in Directory.EnumerateFiles(args[0], "*.pp", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var tree = SyntaxTree.Parse(SourceText.From(await File.ReadAllBytesAsync(path), path));
    if (tree.PuppetError is { } error || !tree.Text.IsValidUtf8)
    {
        await Console.Error.WriteLineAsync($"{path} is left alone: Puppet does not read it.");
        continue;
    }
    SyntaxRewriter rewriter = rename < 0 ? new HieraToLookup() : new RenameParameter(args[rename + 1], args[rename + 2], args[rename + 3]);
    var changed = tree.WithRoot((RootSyntax)rewriter.Visit(tree.Root)!);
    foreach (var change in changed.GetChanges(tree))
    {
        Console.WriteLine($"{tree.GetLocation(change.Span)}: '{tree.Text.ToString(change.Span)}' becomes '{change.NewText}'");
    }
    if (args.Contains("--write") && !ReferenceEquals(changed, tree))
        await File.WriteAllTextAsync(path, changed.Text.Text);
}
return 0;

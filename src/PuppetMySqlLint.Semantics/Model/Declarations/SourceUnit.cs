using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>One manifest or template of the repository, parsed when it is asked for.</summary>
internal sealed class SourceUnit
{
    private readonly Lazy<SyntaxTree> _tree;

    public SourceUnit(string moduleName, IFileSource files, RepoPath path)
    {
        ModuleName = moduleName;
        DisplayPath = files.GetDisplayPath(path);
        IsTemplate = path.Extension == ".epp";
        _tree = new Lazy<SyntaxTree>(() => SyntaxTree.Parse(files.Read(path).Text ?? SourceText.From("", DisplayPath), new SyntaxParseOptions { IsEpp = IsTemplate }));
    }

    /// <summary>The module that it belongs to; empty for the environment's own.</summary>
    public string ModuleName { get; }

    /// <summary>The path as reports show it.</summary>
    public string DisplayPath { get; }

    /// <summary>Whether it is an EPP template.</summary>
    public bool IsTemplate { get; }

    /// <summary>Whether it belongs to the site manifests, whose statements are at top scope.</summary>
    public bool IsSite => ModuleName.Length == 0 && !IsTemplate;

    public SyntaxTree Tree => _tree.Value;

    /// <summary>The manifests and templates of a repository: the site's first, then those of the modules.</summary>
    public static IEnumerable<SourceUnit> Of(ControlRepository repository)
    {
        var manifest = repository.Environment.Manifest;
        foreach (var path in repository.Files.Files)
        {
            if (path.Extension == ".pp" && (path == manifest || path.IsWithin(manifest) || IsCode(path.Value)))
                yield return new SourceUnit("", repository.Files, path);
        }
        foreach (var module in repository.Modules)
        {
            foreach (var path in module.Listing)
            {
                if (path.RelativeTo(module.Root) is { } relative && (path.Extension == ".pp" && IsCode(relative) || path.Extension == ".epp"))
                    yield return new SourceUnit(module.Name, module.Files, path);
            }
        }
    }

    private static bool IsCode(string relative) => relative.Split('/')[0] is "manifests" or "functions" or "types" or "plans";
}

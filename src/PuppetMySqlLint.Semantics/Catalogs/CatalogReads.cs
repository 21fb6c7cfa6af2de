using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics;

/// <summary>Compiles a catalog and completes what is noted of its reads.</summary>
internal static class CatalogReads
{
    /// <summary>Files that decide what is compiled at all.</summary>
    private static readonly string[] Always = ["environment.conf", "Puppetfile", "hiera.yaml"];

    public static Catalog Compile(CompilationContext context, NodeInput node, ExportSet exports, CancellationToken cancellationToken)
    {
        RubyRegex.Begin();
        var (catalog, unit) = ReadRecorder.Record(() =>
        {
            var evaluator = new Evaluator(context, node, exports, cancellationToken);
            var compiled = evaluator.Compile();
            NoteData(context, evaluator.TopHieraScope, compiled, cancellationToken);
            foreach (var file in Always)
                ReadRecorder.Note(ReadKind.File, context.Repository.Files.GetDisplayPath(Text.RepoPath.Parse(file)));
            return compiled;
        });
        return catalog.With(new ReadSet(unit));
    }

    /// <summary>Every lookup reads <c>lookup_options</c> on all levels, of the module as well, whether or not it gets so far for its key.</summary>
    private static void NoteData(CompilationContext context, IHieraScope scope, Catalog catalog, CancellationToken cancellationToken)
    {
        var modules = catalog.Classes.Select(CompilationContext.ModuleOf).Distinct(StringComparer.Ordinal).Where(m => context.Repository.FindModule(m) is not null);
        foreach (var module in modules.Prepend(null))
        {
            if (module is not null && context.Repository.FindModule(module)!.Find("hiera.yaml") is null)
                continue;
            foreach (var use in context.Hiera.ResolvePaths(scope, module, cancellationToken))
                ReadRecorder.Note(use.State == HieraFileState.Absent ? ReadKind.AbsentFile : ReadKind.DataFile, use.Path);
        }
    }
}

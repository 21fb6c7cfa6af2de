using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The checks of data that need to know the repository's code: which variables there are, and which calls merge.</summary>
internal sealed partial class HieraDataChecks(CompilationContext context)
{
    private static readonly string[] Code = [".pp", ".epp", ".erb", ".rb"];

    public IEnumerable<Diagnostic> Run(CancellationToken cancellationToken)
    {
        var hiera = context.Hiera;
        // Modules of others are not for this repository to mend.
        var own = context.Repository.Modules.Where(m => ReferenceEquals(m.Files, context.Repository.Files)).Select(m => hiera.FindModuleLayer(m.Name)).OfType<HieraLayer>().ToList();
        var ofModules = own.SelectMany(l => hiera.ReadDataFilesOf(l.Module!, cancellationToken)).ToList();
        var files = hiera.ReadDataFiles(cancellationToken).Concat(ofModules).ToList();
        var check = new HieraInterpolationCheck(new HieraVariables(context), files.SelectMany(static f => f.Entries.Keys).ToHashSet(StringComparer.Ordinal), hiera.MayHaveOtherData);
        return
        [
            .. own.SelectMany(static l => l.Config.Diagnostics), .. own.SelectMany(l => HieraFileChecks.Run(l, hiera.IsEvaluated)), .. ofModules.SelectMany(static f => f.Diagnostics),
            .. new HieraHiddenValueCheck(hiera, MayBeMerged()).Run(cancellationToken), .. check.Run(files), .. hiera.Layers.Concat(own).SelectMany(check.Run),
        ];
    }

    /// <summary>Whether code that merges values by itself speaks of a key.</summary>
    private Func<string, bool> MayBeMerged()
    {
        var merged = new Lazy<HashSet<string>>(() =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var files in context.Repository.Modules.Select(static m => m.Files).Prepend(context.Repository.Files).Distinct())
            {
                foreach (var file in files.Files.Where(static f => Code.Contains(f.Extension, StringComparer.Ordinal)))
                {
                    if (files.Read(file).Text is { } text)
                        names.UnionWith(context.Files.Names(text, NameScan.Merged, static t => Merging().IsMatch(t) ? Quoted().Matches(t).Select(static m => m.Groups["name"].Value) : []));
                }
            }
            return names;
        });
        return key => merged.Value.Contains(key);
    }

    [GeneratedRegex(@"\bhiera_(array|hash|include)\b|\blookup\b[^\n]*\b(unique|hash|deep|merge)\b|\bmerge\b|['""](unique|deep)['""]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Merging();

    [GeneratedRegex(@"['""](?<name>(\w+::)*\w+)['"".]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}

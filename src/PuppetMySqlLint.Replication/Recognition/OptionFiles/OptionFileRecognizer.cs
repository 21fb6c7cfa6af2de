using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises <c>file</c> resources that hold an option file of a server, whole or dropped into its include directory.</summary>
public sealed class OptionFileRecognizer : IReplicationRecognizer
{
    /// <inheritdoc/>
    public string Name => "option-file";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        // What is dropped into an include directory first: it tells whether a main file of clients' groups alone is a server's.
        foreach (var file in context.Catalog.OfType("File").OrderByDescending(static f => OptionFilePaths.ReadingOrder((f["path"] as StringValue)?.Value ?? f.Title)))
        {
            var path = (file["path"] as StringValue)?.Value ?? file.Title;
            if (file.IsVirtual || file.IsExported || file["ensure"] is StringValue { Value: "absent" or "directory" or "link" } || !OptionFilePaths.IsServerFile(path))
                continue;
            switch (file["content"])
            {
                case StringValue or PartialStringValue or SensitiveValue:
                    AddRendered(context, file, path, file["content"]!);
                    break;
                case null when file["source"] is { } source:
                    AddCopied(context, file, path, source);
                    break;
                case UnknownValue { Reason: not UnevaluatedTemplateReason { Template: "mysql/my.cnf.erb" } } unknown:
                    LeaveOpen(context.AddInstance(this, "", file.Origin), unknown.Reason);
                    break;
            }
        }
    }

    private void AddRendered(RecognitionContext context, CatalogResource file, string path, PuppetValue content)
    {
        // An ERB template says which value made a line; otherwise that is known only where one value alone is written like the line's.
        var map = (content as StringValue)?.Map;
        var rendered = new Origin(OriginKind.ResourceParameter, $"content of {file}", content.Origin.Location ?? file.Location);
        var parsed = OptionFile.Parse(OptionHash.TextOf(content));
        var times = parsed.Entries.Where(static e => e.Value is { Length: > 0 }).CountBy(static e => e.Value!, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        Add(context, file, path, parsed, OriginOf, content.ContainsSecret, content.Origin);

        Origin OriginOf(OptionFileEntry entry)
        {
            var line = map?.OriginOf(entry.ValueSpan is { IsEmpty: false } value ? value : entry.Span);
            return RenderedFrom(context, entry, file, line?.Location)
                ?? line?.Then(OriginKind.ResourceParameter, $"content of {file}", file.Location)
                ?? WrittenFor(entry)?.Then(OriginKind.ResourceParameter, $"content of {file}", file.Location)
                ?? rendered;
        }

        // ON stands in many lines, and only some of them come from data: then the name has to be the option's as well.
        Origin? WrittenFor(OptionFileEntry entry) => entry.Value is { Length: > 0 } value && times[value] > 1
            ? WrittenOrigin.All(content.Origin, value).Where(o => OptionName.Normalize(o.Description).Contains(entry.Name.Name, StringComparison.Ordinal)).DistinctBy(static o => o.Location).Take(2).ToList() is [var only] ? only : null
            : WrittenOrigin.FindOnly(content.Origin, entry.Value);
    }

    private void AddCopied(RecognitionContext context, CatalogResource file, string path, PuppetValue source)
    {
        if (ModuleFiles.Read(context.Repository, source) is { } text)
            Add(context, file, path, OptionFile.Parse(text), entry => new Origin(OriginKind.Literal, $"line of {text.Path}", new Location(text, entry.Span)), isSecret: false);
        else
            LeaveOpen(context.AddInstance(this, "", file.Origin), new UnknownReason(UnknownKind.ExternalData, $"{path} is copied from a file that is not in the repository"));
    }

    private void Add(RecognitionContext context, CatalogResource file, string path, OptionFile parsed, Func<OptionFileEntry, Origin> originOf, bool isSecret, Origin? textOrigin = null)
    {
        var server = parsed.Entries.Where(static e => e.Group is { } group && OptionGroups.IsReadBy(group, ServerFlavor.Unknown, null) != false).ToList();
        var isMain = OptionFilePaths.ReadingOrder(path) == 0 && parsed.Includes.Any();
        if (server.Count == 0 && !parsed.HasUnknownLines && !(isMain && context.Instances.ContainsKey("")))
            return;
        var draft = context.AddInstance(this, "", file.Origin);
        draft.HasMainFile |= OptionFilePaths.ReadingOrder(path) == 0;
        foreach (var entry in server)
        {
            draft.Options.Add(new InstanceOption(entry.Group!, parsed.Source.ToString(entry.NameSpan), entry.Setting, originOf(entry))
            {
                File = path,
                TextOrigin = textOrigin,
                Confidence = file.Confidence,
                IsSecret = isSecret,
            });
        }
        if (parsed.HasUnknownLines)
            LeaveOpen(draft, new UnknownReason(UnknownKind.Undecided, $"lines of {path} are not known"));
        if (parsed.Includes.FirstOrDefault(i => !i.IsDirectory || !IsPurged(context.Catalog, i.Path)) is { } include)
            LeaveOpen(draft, new UnknownReason(UnknownKind.ServerState, $"{path} includes {include.Path}, which may hold files that Puppet does not manage"));
    }

    private static void LeaveOpen(InstanceDraft draft, UnknownReason reason) => draft.Openness ??= reason;

    private static bool IsPurged(Catalog catalog, string directory) => catalog.OfType("File").Any(f =>
        string.Equals(((f["path"] as StringValue)?.Value ?? f.Title).TrimEnd('/'), directory.TrimEnd('/'), StringComparison.Ordinal)
        && f["purge"] is BooleanValue { Value: true } && f["recurse"] is BooleanValue { Value: true } or StringValue { Value: "true" });

    /// <summary>Where the module's option hash says what the rendered line says, that is where the line came from, by way of the template's line if it is known.</summary>
    private static Origin? RenderedFrom(RecognitionContext context, OptionFileEntry entry, CatalogResource file, Location? line)
    {
        foreach (var options in context.Catalog.OfType("Class").SelectMany(static c => c.Parameters).Where(static p => p.Name is "override_options" or "options"))
        {
            if (options.Value is not HashValue groups || groups.Find(entry.Group!) is not HashValue group)
                continue;
            // Of two spellings in one file only the value tells which line is which.
            var same = group.Entries.FirstOrDefault(e => OptionName.Parse(OptionHash.TextOf(e.Key)) == entry.Name && OptionHash.MayRender(e.Value, entry.Value));
            if (same.Value is not null)
                return same.Value.Origin.Then(OriginKind.Computed, $"rendered into {file}", line ?? file.Location);
        }
        return null;
    }
}

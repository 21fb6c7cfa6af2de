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
        foreach (var file in context.Catalog.OfType("File"))
        {
            var path = (file["path"] as StringValue)?.Value ?? file.Title;
            if (file.IsVirtual || file.IsExported || file["ensure"] is StringValue { Value: "absent" or "directory" or "link" } || !OptionFilePaths.IsServerFile(path))
                continue;
            switch (file["content"])
            {
                case StringValue or PartialStringValue or SensitiveValue:
                    AddFile(context, file, path, file["content"]!);
                    break;
                case null when file["source"] is not null:
                    MarkUnread(context, file, new UnknownReason(UnknownKind.ExternalData, $"{path} is copied from a file that is not read"));
                    break;
                case UnknownValue { Reason: not UnevaluatedTemplateReason { Template: "mysql/my.cnf.erb" } } unknown:
                    MarkUnread(context, file, unknown.Reason);
                    break;
            }
        }
    }

    private void AddFile(RecognitionContext context, CatalogResource file, string path, PuppetValue content)
    {
        var parsed = OptionFile.Parse(OptionHash.TextOf(content));
        var server = parsed.Entries.Where(static e => e.Group is { } group && OptionGroups.IsReadBy(group, ServerFlavor.Unknown, null) != false).ToList();
        if (server.Count == 0 && !parsed.HasUnknownLines)
            return;
        var draft = context.AddInstance(this, "", file.Origin);
        foreach (var entry in server)
        {
            draft.Options.Add(new InstanceOption(entry.Group!, entry.Name.ToString(), entry.Setting, OriginOf(context, entry, content, file))
            {
                File = path,
                Confidence = file.Confidence,
                IsSecret = content.ContainsSecret,
            });
        }
        if (parsed.HasUnknownLines)
            draft.Openness ??= new UnknownReason(UnknownKind.Undecided, $"lines of {path} are not known");
    }

    /// <summary>
    /// The line of a rendered file came from the value that was rendered: that of the module's option hash where it says the same, the
    /// rendered text otherwise.
    /// </summary>
    private static Origin OriginOf(RecognitionContext context, OptionFileEntry entry, PuppetValue content, CatalogResource file)
    {
        foreach (var options in context.Catalog.OfType("Class").SelectMany(static c => c.Parameters).Where(static p => p.Name is "override_options" or "options"))
        {
            if (options.Value is not HashValue groups || groups.Find(entry.Group!) is not HashValue group)
                continue;
            var same = group.Entries.FirstOrDefault(e => OptionName.Parse(OptionHash.TextOf(e.Key)) == entry.Name);
            if (same.Value is not null)
                return same.Value.Origin.Then(OriginKind.Computed, $"rendered into {file}", file.Location);
        }
        return content.Origin.Then(OriginKind.ResourceParameter, $"content of {file}", file.Location);
    }

    private void MarkUnread(RecognitionContext context, CatalogResource file, UnknownReason reason)
    {
        var draft = context.AddInstance(this, "", file.Origin);
        draft.Openness ??= reason;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Reads the comments of a file that silence findings. <c>ignore</c> is about its own line, or about the next one if it stands alone;
/// <c>ignore-block</c> about the statement, or the YAML below the key, that begins on the next line; <c>ignore-file</c> about the file.
/// </summary>
internal sealed class SuppressionReader
{
    private const string Marker = "puppet-mysql-lint:";
    private const string ReasonMark = "--";
    private const string Until = "until";

    private static readonly string[] Verbs = ["ignore", "ignore-block", "ignore-file"];

    private readonly SourceText _source;
    private readonly SourceComments _comments;
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private SuppressionReader(SourceText source, string extension)
    {
        _source = source;
        _comments = SourceComments.Of(source, extension);
    }

    public static (ImmutableArray<Suppression> Suppressions, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source, string extension)
    {
        if (!source.Text.Contains(Marker, StringComparison.Ordinal))
            return ([], []);
        var reader = new SuppressionReader(source, extension);
        foreach (var comment in reader._comments.All)
            reader.Read(comment);
        return (reader._suppressions.ToImmutable(), reader._diagnostics.ToImmutable());
    }

    private void Read(SourceComment comment)
    {
        var text = _source.ToString(comment.Span);
        var body = text.TrimStart('#', ';', '/', '*', '<', '%', '-', ' ', '\t');
        if (!body.StartsWith(Marker, StringComparison.Ordinal))
            return;
        body = body[Marker.Length..].Replace("-%>", "", StringComparison.Ordinal).Replace("%>", "", StringComparison.Ordinal).Replace("*/", "", StringComparison.Ordinal);
        var reasonAt = body.IndexOf(ReasonMark, StringComparison.Ordinal);
        // Two dashes inside a word are a part of it.
        while (reasonAt > 0 && !char.IsWhiteSpace(body[reasonAt - 1]))
            reasonAt = body.IndexOf(ReasonMark, reasonAt + 1, StringComparison.Ordinal);
        var reason = reasonAt < 0 ? "" : body[(reasonAt + ReasonMark.Length)..].Trim();
        var words = (reasonAt < 0 ? body : body[..reasonAt]).Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (Understand(words, out var verb, out var rules, out var until) is { } problem)
            _diagnostics.Add(new Diagnostic(SuppressionDescriptors.Malformed, new Location(_source, comment.Span), problem));
        else
            Add(comment, verb, rules, until, reason);
    }

    private static string? Understand(string[] words, out string verb, out ImmutableArray<string> rules, out DateOnly? until)
    {
        (verb, rules, until) = ("", [], null);
        if (words is not [var first, .. var rest])
            return "it says nothing after 'puppet-mysql-lint:'; write 'ignore RULE -- reason'";
        if (!Verbs.Contains(first, StringComparer.Ordinal))
            return $"'{first}' means nothing; {(Suggestions.Nearest(first, Verbs) is { } meant ? $"did you mean '{meant}'?" : "known are ignore, ignore-block and ignore-file")}";
        var at = Array.IndexOf(rest, Until);
        string[] named = at < 0 ? rest : rest[..at];
        if (named.Length == 0)
            return "it names no rule; write 'ignore RULE -- reason'";
        if (at >= 0)
        {
            if (rest.Length != at + 2 || !DateOnly.TryParseExact(rest[at + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return $"'until' wants a day such as 2027-01-31{(rest.Length > at + 2 ? ", and the reason after '--'" : "")}";
            until = day;
        }
        var unknown = named.FirstOrDefault(static n => IsBuiltInId(n) && RuleCatalog.Find(n) is null && CodeCatalog.Find(n) is null);
        if (unknown is not null)
            return $"there is no rule '{unknown}'{(RuleCatalog.Suggest(unknown) is { } meant ? $"; did you mean '{meant}'?" : "")}";
        (verb, rules) = (first, [.. named]);
        return null;
    }

    private static bool IsBuiltInId(string name) => name.StartsWith("PML", StringComparison.OrdinalIgnoreCase);

    private void Add(SourceComment comment, string verb, ImmutableArray<string> rules, DateOnly? until, string reason)
    {
        var line = _source.GetPosition(comment.Span.Start).Line;
        // A template's comment takes the line break after it along.
        var next = _comments.NextCodeLine(_source.GetPosition(comment.Span.Start + _source.ToString(comment.Span).TrimEnd().Length).Line);
        var (first, last) = verb switch
        {
            "ignore-file" => (1, _source.LineCount),
            "ignore-block" => (next, _comments.EndOfBlock(next)),
            _ => comment.IsOnOwnLine ? (next, next) : (line, line),
        };
        _suppressions.Add(new Suppression(new Location(_source, comment.Span), rules, first, last) { Until = until, Reason = reason });
    }
}

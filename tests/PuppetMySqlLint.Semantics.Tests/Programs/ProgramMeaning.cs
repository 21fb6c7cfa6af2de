using System.Text.Json;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>
/// When two answers mean the same. Catalogs do if their texts are equal. Errors do if they have the same kind, the same words, and the same
/// line and column as far as Puppet gives them; around the words Puppet says in which kind of statement they arose, which the place says too.
/// </summary>
internal static partial class ProgramMeaning
{
    /// <summary>Whether our answer means what Puppet's does.</summary>
    public static bool AreEqual(string ours, string theirs)
    {
        if (ours == theirs)
            return true;
        if (!IsError(ours) && !IsError(theirs))
            return ours == Relationship().Replace(theirs, static m => m.Value.Replace(m.Groups["text"].Value, Reference(m), StringComparison.Ordinal));
        if (!IsError(ours) || !IsError(theirs))
            return false;
        var (own, puppet) = (Read(ours), Read(theirs));
        return IsPlace(own.Line, puppet.Line) && IsPlace(own.Column, puppet.Column)
            && (IsOfParser(puppet) ? own.Code == puppet.Code || puppet.Code is "-" or "SYNTAX_ERROR" : Words(own.Message) == Words(puppet.Message) || IsRejection(own.Message, puppet.Message));
    }

    public static bool IsError(string answer) => answer.StartsWith("error ", StringComparison.Ordinal);

    /// <summary>Puppet's words without where and in what they arose.</summary>
    public static string Words(string message)
    {
        var text = Lead().Replace(message, "");
        return Address().Replace(Tail().Replace(text, ""), "0x").Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>Of what the parser and its checker refuse, the code is compared: the words are the parser's own matter.</summary>
    private static bool IsOfParser((string Code, string Line, string Column, string Message) error) =>
        error.Code is not ("-" or "RUNTIME_ERROR") && !error.Message.StartsWith("Evaluation Error", StringComparison.Ordinal)
        || error.Message.StartsWith("Could not parse", StringComparison.Ordinal) || error.Message.StartsWith("This ", StringComparison.Ordinal);

    /// <summary>Where a function has several signatures, Puppet says for each why it does not fit; ours names the one that is meant.</summary>
    private static bool IsRejection(string ours, string theirs) =>
        theirs.Contains("was called with arguments it does not accept", StringComparison.Ordinal)
        && FunctionName().Match(ours) is { Success: true } lead
        && theirs.Contains($"function {lead.Groups["name"].Value} ", StringComparison.Ordinal)
        && theirs.Contains($"rejected: {ours[lead.Length..]}", StringComparison.Ordinal);

    /// <summary>Catalogs show a relationship that an arrow made as the same text as one that a metaparameter made.</summary>
    private static string Reference(Match match)
    {
        var title = JsonSerializer.Deserialize<string>($"\"{match.Groups["title"].Value}\"")!;
        return match.Groups["type"].Value == "Class" ? $"Class[{title.ToLowerInvariant()}]" : $"{match.Groups["type"].Value}[{TypeText.Quote(title)}]";
    }

    private static bool IsPlace(string ours, string theirs) => theirs == "-" || ours == theirs;

    public static (string Code, string Line, string Column, string Message) Read(string answer)
    {
        var match = Error().Match(answer);
        return (match.Groups["code"].Value, match.Groups["line"].Value, match.Groups["column"].Value, match.Groups["message"].Value);
    }

    [GeneratedRegex(@"\Aerror (?<code>\S+) (?<line>[^:]+):(?<column>\S+) (?<message>.*)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Error();

    [GeneratedRegex(@"\A(Evaluation Error: )?(Error while evaluating an? ([\w ]+|'[^']+' expression), ?)*(Evaluation Error: )?(Error while evaluating an? ([\w ]+|'[^']+' expression), ?)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@" at [^ ]*manifests/site\.pp:\d+(:\d+)?| at unknown file| at(?=;)| at line \d+(:\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"0x[0-9a-f]{8,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(?<name>'[^']+') ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FunctionName();

    [GeneratedRegex("""(?<=^  (before|require|notify|subscribe) => .*)(?<text>"(?<type>[A-Z][\w:]*)\[(?<title>(\\.|[^"\\])*)\]")""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Relationship();
}

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
        if (!IsError(ours) || !IsError(theirs))
            return false;
        var (own, puppet) = (Read(ours), Read(theirs));
        return IsPlace(own.Line, puppet.Line) && IsPlace(own.Column, puppet.Column)
            && (IsOfParser(puppet) ? own.Code == puppet.Code || puppet.Code is "-" or "SYNTAX_ERROR" : Words(own.Message) == Words(puppet.Message));
    }

    public static bool IsError(string answer) => answer.StartsWith("error ", StringComparison.Ordinal);

    /// <summary>Puppet's words without where and in what they arose.</summary>
    public static string Words(string message)
    {
        var text = Lead().Replace(message, "");
        return Tail().Replace(text, "").Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>Of what the parser and its checker refuse, the code is compared: the words are the parser's own matter.</summary>
    private static bool IsOfParser((string Code, string Line, string Column, string Message) error) =>
        error.Code is not ("-" or "RUNTIME_ERROR") && !error.Message.StartsWith("Evaluation Error", StringComparison.Ordinal)
        || error.Message.StartsWith("Could not parse", StringComparison.Ordinal) || error.Message.StartsWith("This ", StringComparison.Ordinal);

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

    [GeneratedRegex(@" at [^ ]*manifests/site\.pp:\d+(:\d+)?| at unknown file| at line \d+(:\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tail();
}

using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>Why answers differ that are meant to, each with how it is told from the two answers; the first that fits counts.</summary>
/// <param name="Text">The reason, a line of docs/language-parity.md.</param>
/// <param name="Explains">Whether it explains two answers.</param>
internal sealed partial record KnownReason(string Text, Func<string, string, bool> Explains)
{
    private static readonly KnownReason[] s_all =
    [
        new("Puppet fails with an error of its own Ruby code; here the message says what is wrong with the manifest, or the value is what Puppet means it to be",
            static (_, theirs) => RubyError().IsMatch(theirs)),
        new("The parser's own words, or which of two mistakes it reports first",
            static (_, theirs) => theirs.Contains("Could not parse", StringComparison.Ordinal)),
        new("A default of a class's parameter that is of the wrong type: Puppet points at the statement that includes the class, here the diagnostic points at the default",
            static (ours, theirs) => HaveWords(ours, theirs, "Class[", "parameter '") && Message(ours) == Message(theirs)),
        new("An attribute that is set twice: Puppet points at the first place; here the diagnostic points at the second, and the first is a related location",
            static (ours, theirs) => HaveWords(ours, theirs, "is already set on") || HaveWords(ours, theirs, "already defined for")),
        new("Integers beyond 64 bits are refused here where they arise, by Puppet where they are put into the catalog",
            static (ours, _) => ours.Contains("outside of Puppet Integer", StringComparison.Ordinal)),
        new("The words for references that are not found: Puppet quotes some titles, repeats, and puts all into one message",
            static (ours, theirs) => HaveWords(ours, theirs, "Could not find resource")),
        new("A resource type without a title as a value, which Puppet cannot put into a catalog",
            static (_, theirs) => theirs.Contains("No set of title patterns matched", StringComparison.Ordinal) || theirs.Contains("No title provided and", StringComparison.Ordinal)
                || theirs.Contains("['']", StringComparison.Ordinal)),
        new("Puppet writes an object of its own with its address in memory",
            static (_, theirs) => theirs.Contains("#<", StringComparison.Ordinal)),
        new("Puppet lists all signatures of a function; here the message names the one that is meant",
            static (ours, theirs) => ProgramMeaning.IsError(ours) && theirs.Contains("was called with arguments it does not accept", StringComparison.Ordinal)
                || ours.Contains("is not acceptable", StringComparison.Ordinal)),
        new("`split` of something sensitive, which Puppet 8 accepts",
            static (_, theirs) => theirs.Contains("'split' parameter 'str' expects a String value, got Sensitive", StringComparison.Ordinal)),
        new("What is given up for its length: after a time there, after a number of elements here",
            static (ours, theirs) => theirs.Contains("Timeout::Error", StringComparison.Ordinal) || ours.Contains("iterates over more than", StringComparison.Ordinal)),
        new("The text with which a secret is hidden",
            static (ours, _) => ours.Contains("[secret]", StringComparison.Ordinal)),
        new("Characters that are not ASCII, which Ruby writes as bytes in some messages",
            static (ours, theirs) => ProgramMeaning.IsError(ours) && ProgramMeaning.IsError(theirs) && theirs.Contains(@"\x", StringComparison.Ordinal)),
    ];

    /// <summary>Why two answers differ.</summary>
    /// <returns>Null if no reason is known.</returns>
    public static string? Of(string ours, string theirs) => Array.Find(s_all, r => r.Explains(ours, theirs))?.Text;

    private static bool HaveWords(string ours, string theirs, params ReadOnlySpan<string> words)
    {
        if (!ProgramMeaning.IsError(ours) || !ProgramMeaning.IsError(theirs))
            return false;
        foreach (var word in words)
        {
            if (!ours.Contains(word, StringComparison.Ordinal) || !theirs.Contains(word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static string Message(string answer) => ProgramMeaning.Words(ProgramMeaning.Read(answer).Message);

    [GeneratedRegex(@"\Aerror .*(undefined method|no implicit conversion|bignum too big|NoMemoryError|SystemStackError|from ASCII-8BIT to|Cannot split the type Puppet::|can't convert Puppet::)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RubyError();
}

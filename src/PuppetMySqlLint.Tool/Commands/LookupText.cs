using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary>What Hiera answers, for people.</summary>
internal static class LookupText
{
    public static void Write(TextWriter writer, string node, HieraAnswer answer, HieraExplanation? explanation)
    {
        var result = answer.Status switch
        {
            HieraStatus.Found => answer.Value.ToString(),
            HieraStatus.NotFound => "not found",
            _ => $"error: {answer.Error?.Message}",
        };
        writer.WriteLine($"{node}  {answer.Key} = {result}");
        if (answer.Error?.Location is { } place)
            writer.WriteLine($"  at {place}");
        if (answer.IsFound && explanation is null)
            writer.WriteLine($"  {answer.Value.Origin}");
        if (answer.AbsentWhen is { } absent)
            writer.WriteLine($"  not found when {absent}");
        if (answer.Merge is { } merge)
            writer.WriteLine($"  merged: {merge}{(answer.MergeOrigin is { } origin ? $", as lookup_options say ({origin.Location})" : "")}");
        if (explanation is not null)
            Explain(writer, explanation);
    }

    private static void Explain(TextWriter writer, HieraExplanation explanation)
    {
        if (!explanation.Leaves.IsEmpty)
            writer.WriteLine();
        foreach (var leaf in explanation.Leaves)
        {
            writer.WriteLine($"  {(leaf.Path.Length == 0 ? explanation.Answer.Key : leaf.Path)} = {leaf.Value}{AsWritten(leaf.Value)}");
            writer.WriteLine($"      {PlaceOf(leaf.Value)}{(leaf.Source is { } source ? $"  level \"{source.Level}\"" : "")}");
            foreach (var part in leaf.Value.Origin.Causes.Where(c => c.Location is not null && c.Location != leaf.Value.Origin.Location))
                writer.WriteLine($"      made of {part}");
            foreach (var hidden in leaf.Hidden)
                writer.WriteLine($"      hides {hidden.Value} at {PlaceOf(hidden.Value)}  level \"{hidden.Source.Level}\"");
        }
        if (!explanation.Unused.IsEmpty)
        {
            writer.WriteLine();
            writer.WriteLine("  not part of the value, as lower levels are not merged into it");
            foreach (var unused in explanation.Unused)
                writer.WriteLine($"      {unused.Path} = {unused.Value} at {PlaceOf(unused.Value)}  level \"{unused.Source.Level}\"");
        }
        WriteSearched(writer, explanation.Answer);
    }

    private static void WriteSearched(TextWriter writer, HieraAnswer answer)
    {
        if (answer.Probes.IsEmpty)
            return;
        writer.WriteLine();
        writer.WriteLine("  searched");
        var levels = answer.Probes.Max(static p => p.Level.Length);
        var paths = Math.Min(answer.Probes.Max(static p => p.Path.Length), 60);
        var header = "";
        foreach (var probe in answer.Probes.Where(static p => p.Key != "lookup_options"))
        {
            var section = probe.Key == answer.Key || answer.Key.StartsWith(probe.Key + ".", StringComparison.Ordinal) ? probe.Layer : $"{probe.Layer}, for {probe.Key}";
            if (section != header)
                writer.WriteLine($"    {section}");
            header = section;
            writer.WriteLine($"      {probe.Level.PadRight(levels)}  {probe.Path.PadRight(paths)}  {LookupJson.Word(probe.Result)}");
        }
    }

    /// <summary>The text in the file where YAML makes something else of it.</summary>
    private static string AsWritten(PuppetValue value)
    {
        if (value.ContainsSecret || value is not (BooleanValue or IntegerValue or FloatValue) || value.Origin is not { Causes.IsEmpty: true, Location.Text: { Length: > 0 and < 40 } text })
            return "";
        return text == value.ToString() ? "" : $"  (written {text})";
    }

    private static string PlaceOf(PuppetValue value) => value.Origin.Location?.ToString() ?? value.Origin.Description;
}

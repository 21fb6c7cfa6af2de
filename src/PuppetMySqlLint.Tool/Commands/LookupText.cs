using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary>What Hiera answers, for people.</summary>
internal sealed class LookupText(IReportWriter writer)
{
    private const int WidestPath = 60;

    public void Write(string node, HieraAnswer answer, HieraExplanation? explanation)
    {
        Text($"{node}  ", ReportStyle.Faint).Text(answer.Key, ReportStyle.Strong).Text(" = ");
        _ = answer.Status switch
        {
            HieraStatus.Found => Text(answer.Value.ToString(), ReportStyle.Good),
            HieraStatus.NotFound => Text("not found", ReportStyle.Warning),
            _ => Text($"error: {answer.Error?.Message}", ReportStyle.Error),
        };
        End();
        if (answer.Error?.Location is { } place)
            Text("  at ").Text(place.ToString(), ReportStyle.Path).End();
        if (answer.IsFound && explanation is null)
            Text($"  {answer.Value.Origin}", ReportStyle.Faint).End();
        if (answer.AbsentWhen is { } absent)
            Text($"  not found when {absent}", ReportStyle.Warning).End();
        if (answer.Merge is { } merge)
            Text($"  merged: {merge}").Text(answer.MergeOrigin is { } origin ? $", as lookup_options say ({origin.Location})" : "", ReportStyle.Faint).End();
        if (explanation is not null)
            Explain(explanation);
    }

    private void Explain(HieraExplanation explanation)
    {
        if (!explanation.Leaves.IsEmpty)
            End();
        foreach (var leaf in explanation.Leaves)
        {
            Text("  ").Text(leaf.Path.Length == 0 ? explanation.Answer.Key : leaf.Path, ReportStyle.Strong).Text(" = ").Text(leaf.Value.ToString(), ReportStyle.Good).Text(AsWritten(leaf.Value), ReportStyle.Warning).End();
            Text("      ").Text(PlaceOf(leaf.Value), ReportStyle.Path).Text(leaf.Source is { } source ? $"  level \"{source.Level}\"" : "", ReportStyle.Faint).End();
            foreach (var part in leaf.Value.Origin.Causes.Where(c => c.Location is not null && c.Location != leaf.Value.Origin.Location))
                Text($"      made of {part}", ReportStyle.Faint).End();
            foreach (var hidden in leaf.Hidden)
                Text("      hides ").Hidden(hidden, hidden.Path == leaf.Path ? "" : $"{(hidden.Path.Length == 0 ? explanation.Answer.Key : hidden.Path)} = ");
        }
        if (!explanation.Unused.IsEmpty)
        {
            End();
            Text(explanation.Answer.Merge is null or { Strategy: HieraMergeStrategy.First }
                ? "  not part of the value, as lower levels are not merged into it"
                : "  not part of the value, as the merge leaves it out", ReportStyle.Warning).End();
            foreach (var unused in explanation.Unused)
                Text("      ").Hidden(unused, $"{unused.Path} = ");
        }
        WriteSearched(explanation.Answer);
    }

    private void Hidden(HieraHidden hidden, string name) =>
        Text($"{name}{hidden.Value} at ").Text(PlaceOf(hidden.Value), ReportStyle.Path).Text($"  level \"{hidden.Source.Level}\"", ReportStyle.Faint).End();

    private void WriteSearched(HieraAnswer answer)
    {
        if (answer.Probes.IsEmpty)
            return;
        End();
        Text("  searched").End();
        var levels = answer.Probes.Max(static p => p.Level.Length);
        var paths = Math.Min(answer.Probes.Max(static p => p.Path.Length), WidestPath);
        var header = "";
        foreach (var probe in answer.Probes.Where(static p => p.Key != "lookup_options"))
        {
            var section = probe.Key == answer.Key || answer.Key.StartsWith(probe.Key + ".", StringComparison.Ordinal) ? probe.Layer : $"{probe.Layer}, for {probe.Key}";
            if (section != header)
                Text($"    {section}").End();
            header = section;
            Text($"      {probe.Level.PadRight(levels)}  {probe.Path.PadRight(paths)}  ", probe.Result == HieraProbeResult.NoFile ? ReportStyle.Faint : ReportStyle.Plain)
                .Text(LookupJson.Word(probe.Result), probe.Result switch { HieraProbeResult.Found => ReportStyle.Good, HieraProbeResult.Unknown => ReportStyle.Warning, _ => ReportStyle.Faint }).End();
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

    private LookupText Text(string text, ReportStyle style = ReportStyle.Plain)
    {
        if (text.Length > 0)
            writer.Write(text, style);
        return this;
    }

    private void End() => writer.WriteLine();
}

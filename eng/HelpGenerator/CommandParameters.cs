using System.Management.Automation;

namespace HelpGenerator;

/// <summary>A command's parameters without those that every command has.</summary>
public static class CommandParameters
{
    /// <summary>The parameters of a set, in the order in which they are shown: by position, then as they are declared.</summary>
    public static IReadOnlyList<CommandParameterInfo> Of(CommandParameterSetInfo set) =>
        [.. set.Parameters.Where(static p => !Cmdlet.CommonParameters.Contains(p.Name)).OrderBy(static p => p.Position < 0 ? int.MaxValue : p.Position).ThenBy(static p => Cmdlet.OptionalCommonParameters.Contains(p.Name))];

    /// <summary>All parameters by name, each as it is in the first set that has it.</summary>
    public static IReadOnlyList<CommandParameterInfo> Of(CommandInfo command) =>
        [.. command.ParameterSets.SelectMany(Of).DistinctBy(static p => p.Name).OrderBy(static p => p.Name, StringComparer.Ordinal)];

    /// <summary>Whether a parameter takes wildcards.</summary>
    public static bool TakesWildcards(CommandParameterInfo parameter) => parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any();

    /// <summary>How the pipeline gives its value.</summary>
    public static string PipelineOf(CommandParameterInfo parameter) => (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "true (ByValue, ByPropertyName)",
        (true, false) => "true (ByValue)",
        (false, true) => "true (ByPropertyName)",
        _ => "false",
    };

    /// <summary>The name of its type as PowerShell writes it.</summary>
    public static string TypeOf(CommandParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(SwitchParameter) => "switch",
        var type when type == typeof(string) => "string",
        var type when type == typeof(string[]) => "string[]",
        var type when type == typeof(int) => "int",
        var type when type == typeof(object) => "object",
        var type => type.Name,
    };

    /// <summary>A line of Markdown about a parameter.</summary>
    public static string Describe(CommandParameterInfo parameter)
    {
        List<string> words =
        [
            $"`{TypeOf(parameter)}`",
            parameter.IsMandatory ? "required" : "optional",
            parameter.Position >= 0 ? $"position {parameter.Position}" : "named",
        ];
        if (parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName)
            words.Add($"from the pipeline by {(parameter.ValueFromPipeline ? parameter.ValueFromPipelineByPropertyName ? "value and by property name" : "value" : "property name")}");
        if (TakesWildcards(parameter))
            words.Add("wildcards");
        if (parameter.Aliases.Count > 0)
            words.Add($"alias {string.Join(", ", parameter.Aliases)}");
        return string.Join(" · ", words);
    }
}

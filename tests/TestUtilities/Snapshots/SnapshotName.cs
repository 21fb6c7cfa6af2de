using System.Globalization;
using System.Reflection;
using System.Text;

namespace VerifyXunit;

/// <summary>Where the snapshot of a test lies: Verify's names.</summary>
internal sealed class SnapshotName(MethodInfo test, string sourceFile, string extension)
{
    // Not allowed in a file name somewhere, or awkward in a shell.
    private const string Unsafe = "\"<>|*?:\\/";

    public object?[]? Parameters { get; set; }

    public string? TextForParameters { get; set; }

    public string? Method { get; set; }

    public string? Type { get; set; }

    public string? File { get; set; }

    public string? Folder { get; set; }

    public string Received => $"{Prefix}.received.{extension}";

    public string Verified => $"{Prefix}.verified.{extension}";

    private string Prefix => Path.Combine(
        Path.GetDirectoryName(sourceFile) is var folder && Folder is null ? folder! : Path.Combine(folder!, Folder!),
        Sanitise(File ?? $"{Type ?? TypeName(test.ReflectedType!)}.{Method ?? test.Name}{ParameterText}"));

    private string ParameterText
    {
        get
        {
            if (TextForParameters is not null)
                return "_" + TextForParameters;
            if (Parameters is null)
                return test.GetParameters().Length == 0 || Method is not null
                    ? ""
                    : throw new InvalidOperationException($"{test.Name} has parameters: call UseParameters, or its cases share one snapshot.");

            var names = test.GetParameters();
            if (Parameters.Length > names.Length)
                throw new InvalidOperationException($"{test.Name} has {names.Length} parameters, not {Parameters.Length}.");
            return string.Concat(Parameters.Select((value, index) => $"_{names[index].Name}={Text(value)}"));
        }
    }

    private static string TypeName(Type type) => type.DeclaringType is { } outer ? $"{TypeName(outer)}.{type.Name}" : type.Name;

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "True" : "False",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Sanitise(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var character in name)
            result.Append(char.IsControl(character) || Unsafe.Contains(character, StringComparison.Ordinal) ? '-' : character);
        return result.ToString();
    }
}

using System.Text.Json;

namespace EvaluationFuzz;

/// <summary>A program for which the answers differ.</summary>
/// <param name="Seed">The seed that made it.</param>
/// <param name="Code">The program.</param>
/// <param name="Ours">Our answer.</param>
/// <param name="Theirs">Puppet's answer.</param>
internal sealed record Difference(int Seed, string Code, string Ours, string Theirs)
{
    public static Difference Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new Difference(root.GetProperty(nameof(Seed)).GetInt32(), root.GetProperty(nameof(Code)).GetString()!, root.GetProperty(nameof(Ours)).GetString()!, root.GetProperty(nameof(Theirs)).GetString()!);
    }

    public string Write() => JsonSerializer.Serialize(this);
}

using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A place in a file of a control repo, and what stands there.</summary>
public sealed class PuppetMySqlPlace
{
    private PuppetMySqlPlace(string message) => Message = message;

    /// <summary>What stands there, in one clause.</summary>
    public string Message { get; }

    /// <summary>Full path of the file; null where there is no place, such as a module's default.</summary>
    public string? Path { get; private init; }

    /// <summary>Line from 1 on; 0 without a place.</summary>
    public int Line { get; private init; }

    /// <summary>Column from 1 on, in characters; 0 without a place.</summary>
    public int Column { get; private init; }

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location { get; private init; }

    /// <summary>The message, and file, line and column where there is a place.</summary>
    public override string ToString() => Path is null ? Message : $"{Message} ({System.IO.Path.GetFileName(Path)}:{Line}:{Column})";

    /// <summary>The steps by which a value came to be, from its source to what it does.</summary>
    internal static PuppetMySqlPlace[] ChainOf(Origin? origin, string folder) => origin is null ? [] : [.. origin.Chain().Select(o => Of(o.Description, o.Location, folder))];

    internal static PuppetMySqlPlace Of(string message, Location? location, string folder) =>
        location is not { } place ? new(message) : new(message) { Path = FullPath(place, folder), Line = place.Start.Line, Column = place.Start.Column, Location = place.ToString() };

    /// <summary>Findings write paths from the folder in which the command ran.</summary>
    internal static string? FullPath(Location? location, string folder) => location is { } place ? System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, place.Path)) : null;
}

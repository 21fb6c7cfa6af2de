using System.Reflection;

namespace PuppetMySqlLint;

/// <summary>What reports say of the tool itself.</summary>
internal static class ToolInformation
{
    public const string Name = "PuppetMySqlLint";

    /// <summary>The version, without the build's metadata.</summary>
    public static string Version { get; } =
        (typeof(ToolInformation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}

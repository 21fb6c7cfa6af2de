using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PuppetMySqlLint.Ruby.Tests;

/// <summary>What the Ruby interpreter is built from: it names no type that could reach out of the computation.</summary>
public sealed class SandboxTests
{
    private static readonly string[] s_forbidden = ["System.IO", "System.Net", "System.Reflection", "System.Runtime.Loader", "System.Runtime.InteropServices.Marshal", "Microsoft.Win32"];
    private static readonly string[] s_forbiddenTypes = ["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Console", "System.Activator", "System.AppDomain", "System.Threading.Thread"];

    [Fact]
    public void The_Ruby_interpreter_references_no_type_that_reaches_files_processes_sockets_or_reflection()
    {
        var references = References(Path.Combine(AppContext.BaseDirectory, "PuppetMySqlLint.Ruby.dll"));
        Assert.True(references.Count > 100, "the assembly was not read");
        Assert.DoesNotContain(references, IsForbidden);
    }

    /// <summary>Iterators ask for the thread they run on: the compiler's own code.</summary>
    [Fact]
    public void The_Ruby_interpreter_asks_the_environment_for_nothing_but_the_thread()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "PuppetMySqlLint.Ruby.dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference && metadata.GetTypeReference((TypeReferenceHandle)m.Parent) is var t && metadata.GetString(t.Name) == "Environment")
            .Select(m => metadata.GetString(m.Name));
        Assert.Equal(["get_CurrentManagedThreadId"], members);
    }

    [Fact]
    public void The_check_finds_what_another_library_does_reference() =>
        Assert.Contains(References(Path.Combine(AppContext.BaseDirectory, "PuppetMySqlLint.Text.dll")), static r => r.StartsWith("System.IO.", StringComparison.Ordinal));

    /// <summary>Attributes that the compiler writes of its own are not code.</summary>
    private static bool IsForbidden(string type) =>
        (s_forbiddenTypes.Contains(type, StringComparer.Ordinal) || Array.Exists(s_forbidden, f => type.StartsWith(f + ".", StringComparison.Ordinal)))
        && !(type.StartsWith("System.Reflection.Assembly", StringComparison.Ordinal) && type.EndsWith("Attribute", StringComparison.Ordinal))
        && type != "System.Reflection.DefaultMemberAttribute";

    private static List<string> References(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(r => $"{metadata.GetString(r.Namespace)}.{metadata.GetString(r.Name)}")];
    }
}

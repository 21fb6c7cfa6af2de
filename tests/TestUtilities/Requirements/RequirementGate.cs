using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>Decides whether a test whose requirement is missing is skipped or fails, and says so once per assembly.</summary>
internal static class RequirementGate
{
    private static readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public static string? SkipReason(ImmutableArray<Requirement> requirements) =>
        Repository.IsBuildServer ? null : FirstMissing(requirements)?.Missing;

    public static IXunitTestCase? Failure(
        IMessageSink log, ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo attribute)
    {
        if (attribute is not IReflectionAttributeInfo { Attribute: INeedRequirements needs } || FirstMissing(needs.Requirements) is not { } missing)
            return null;

        if (!Repository.IsBuildServer)
        {
            TellOnce(log, method, missing);
            return null;
        }

        return new ExecutionErrorTestCase(
            log, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, missing.Missing);
    }

    private static Requirement? FirstMissing(ImmutableArray<Requirement> requirements) =>
        requirements.FirstOrDefault(requirement => requirement.Missing is not null);

    private static void TellOnce(IMessageSink log, ITestMethod method, Requirement missing)
    {
        var assembly = method.TestClass.Class.ToRuntimeType().Assembly;
        if (!_told.TryAdd($"{assembly.GetName().Name} {missing.Name}", value: true))
            return;

        var count = assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(candidate => candidate.GetCustomAttributes())
            .Count(candidate => candidate is INeedRequirements needs && needs.Requirements.Contains(missing));
        log.OnMessage(new DiagnosticMessage(
            $"!!! {count} test methods of {assembly.GetName().Name}: {missing.Missing}"));
    }
}

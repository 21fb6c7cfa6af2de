using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Tells <see cref="Verifier"/> which test is running. Every test assembly has it.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<RunningTest?> _current = new();

    internal static RunningTest? Current => _current.Value;

    public override void Before(MethodInfo methodUnderTest) => _current.Value = new RunningTest(methodUnderTest, []);

    /// <summary>Fails a test that asked for a comparison and did not wait for it: it would have passed whatever came.</summary>
    public override void After(MethodInfo methodUnderTest)
    {
        var test = _current.Value;
        _current.Value = null;
        if (test?.Comparisons.Any(comparison => !comparison.IsStarted) == true)
            throw new InvalidOperationException($"{methodUnderTest.Name} neither awaits nor returns what Verify gave it.");
    }

    internal sealed record RunningTest(MethodInfo Method, ConcurrentBag<SettingsTask> Comparisons);
}

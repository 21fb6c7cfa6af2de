using Xunit.Abstractions;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>Finds the tests of theory attributes that need something, and fails them on a build server that lacks it.</summary>
public sealed class RequiringTheoryDiscoverer(IMessageSink diagnosticMessageSink) : TheoryDiscoverer(diagnosticMessageSink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        RequirementGate.Failure(DiagnosticMessageSink, discoveryOptions, testMethod, theoryAttribute) is { } failure
            ? [failure]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

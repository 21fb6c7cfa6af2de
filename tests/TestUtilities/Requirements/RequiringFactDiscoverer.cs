using Xunit.Abstractions;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>Finds the tests of fact attributes that need something, and fails them on a build server that lacks it.</summary>
public sealed class RequiringFactDiscoverer(IMessageSink diagnosticMessageSink) : FactDiscoverer(diagnosticMessageSink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        RequirementGate.Failure(DiagnosticMessageSink, discoveryOptions, testMethod, factAttribute) is { } failure
            ? [failure]
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}

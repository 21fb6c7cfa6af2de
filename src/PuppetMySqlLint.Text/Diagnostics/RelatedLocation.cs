namespace PuppetMySqlLint.Text;

/// <summary>Another place that a finding speaks of, and what stands there.</summary>
/// <param name="Message">One clause without a full stop: <c>the replica's account is declared here</c>.</param>
/// <param name="Location">The place; null where it has none, such as a module's default or an absent fact.</param>
public sealed record RelatedLocation(string Message, Location? Location);

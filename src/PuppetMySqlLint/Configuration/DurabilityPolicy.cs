namespace PuppetMySqlLint;

/// <summary>What a primary is to do when too few replicas acknowledge.</summary>
public enum DurabilityPolicy
{
    /// <summary>Nothing is said: rules judge by what hurts in either case.</summary>
    Unstated,

    /// <summary>Go on after a short time: no client waits, and what a lost primary had not sent is lost.</summary>
    Availability,

    /// <summary>Wait: nothing that was confirmed is ever lost, and writes stand still while replicas are missing.</summary>
    Lossless,
}

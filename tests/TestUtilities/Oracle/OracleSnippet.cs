namespace TestUtilities;

/// <summary>Puppet code that is no file.</summary>
/// <param name="Source">The code.</param>
/// <param name="IsEpp">Whether it is an EPP template.</param>
/// <param name="Tasks">Whether <c>plan</c> and <c>apply</c> are keywords.</param>
/// <param name="Path">What Puppet shall call it in messages.</param>
public sealed record OracleSnippet(string Source, bool IsEpp = false, bool Tasks = false, string Path = "snippet.pp");

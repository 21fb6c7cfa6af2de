using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>An edit that removes the cause of a finding.</summary>
/// <param name="Title">What it does, in the imperative: <c>Give db03 the server_id 3</c>.</param>
/// <param name="IsSafe">Whether it cannot change who replicates, what is durable, who may log in or how a server is identified.</param>
/// <param name="Edits">The files to change, each with its changes.</param>
public sealed record CodeFix(string Title, bool IsSafe, ImmutableArray<FileEdit> Edits);

/// <summary>The changes to one file.</summary>
/// <param name="Source">The text that the changes' spans refer to.</param>
/// <param name="Changes">Changes that do not overlap.</param>
public sealed record FileEdit(SourceText Source, ImmutableArray<TextChange> Changes);

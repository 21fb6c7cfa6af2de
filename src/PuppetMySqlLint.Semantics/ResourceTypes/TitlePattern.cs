using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>How a title is taken apart into attributes: <c>^(.*?)@(.*)$</c> gives <c>name</c> and <c>type</c> of an <c>sshkey</c>.</summary>
/// <param name="Regex">What the title has to look like, in Ruby's syntax.</param>
/// <param name="Attributes">The attributes that the groups give, in order.</param>
internal sealed record TitlePattern(string Regex, ImmutableArray<string> Attributes);

namespace PuppetMySqlLint.Ruby;

/// <summary>A regular expression that is malformed in Ruby.</summary>
internal sealed class RubyPatternException(string message) : Exception(message);

using System.Collections.Concurrent;
using System.ComponentModel;

namespace TestUtilities;

/// <summary>
/// Real Puppet, asked through the Ruby scripts in <c>eng/oracle</c>. Ask about many inputs at once: starting Puppet takes
/// half a second, parsing a manifest a millisecond. Answers are kept for the test run.
/// </summary>
public sealed partial class Oracle
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(5);
    private static readonly Lazy<(Oracle? Oracle, string? WhyMissing)> _instance = new(Find);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _answers = new(StringComparer.Ordinal);

    private Oracle(string version) => PuppetVersion = version;

    /// <summary>The oracle; null where Ruby or Puppet is missing.</summary>
    public static Oracle? Instance => _instance.Value.Oracle;

    /// <summary>The oracle, in tests marked <see cref="OracleFactAttribute"/> and its kin.</summary>
    /// <exception cref="InvalidOperationException">Ruby or Puppet is missing.</exception>
    public static Oracle Required => Instance ?? throw new InvalidOperationException(Requirement.Puppet.Missing);

    /// <summary>Such as <c>7.23.0</c>.</summary>
    public string PuppetVersion { get; }

    internal static string? WhyMissing => _instance.Value.WhyMissing;

    private static (Oracle? Oracle, string? WhyMissing) Find()
    {
        try
        {
            var version = RubyScript.RunRubyAsync(
                ["-e", "require 'puppet'; print Puppet.version"], "", TimeSpan.FromMinutes(1), CancellationToken.None);
            return (new Oracle(version.GetAwaiter().GetResult()), null);
        }
        catch (Win32Exception)
        {
            return (null, "there is no ruby on the PATH.");
        }
        catch (OracleException exception)
        {
            return (null, $"Ruby cannot load Puppet ({exception.Message.Split('\n')[^1].Trim()}).");
        }
    }

    private Task<string> AskAsync(string script, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        string[] words = [.. arguments];
        var question = string.Join('\0', [script, .. words, input]);
        // The answer is shared, so one asker's cancellation must not be another one's failure.
        var answer = _answers.GetOrAdd(question, _ => new Lazy<Task<string>>(
            () => RubyScript.RunAsync(script, words, input, _timeout, CancellationToken.None)));
        return answer.Value.WaitAsync(cancellationToken);
    }
}

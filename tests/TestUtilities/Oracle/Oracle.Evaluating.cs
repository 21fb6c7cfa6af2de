namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>What a Ruby program prints. For questions about Ruby's own libraries, such as how Psych reads a YAML file.</summary>
    /// <param name="program">The program's text.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> RunRubyAsync(string program, string input, CancellationToken cancellationToken = default) =>
        RubyScript.RunRubyAsync(["-e", program], input, _timeout, cancellationToken);
}

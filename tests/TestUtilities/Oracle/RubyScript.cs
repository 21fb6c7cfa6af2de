using System.Diagnostics;
using System.Text;

namespace TestUtilities;

/// <summary>Runs one of the scripts in <c>eng/oracle</c>.</summary>
internal static class RubyScript
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Ruby takes a core each; more at once only makes each of them slower.
    private static readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount));

    public static Task<string> RunAsync(
        string script, IEnumerable<string> arguments, string input, TimeSpan timeout, CancellationToken cancellationToken) =>
        RunRubyAsync([Repository.PathTo("eng", "oracle", script), .. arguments], input, timeout, cancellationToken);

    public static async Task<string> RunRubyAsync(
        string[] arguments, string input, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            using var process = Process.Start(Ruby(arguments)) ?? throw new OracleException("ruby did not start.");
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(timeout);
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                await WriteAsync(process, input, limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0
                    ? await output
                    : throw new OracleException($"{Command(arguments)} ended with {process.ExitCode}:\n{Tail(await errors)}");
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw new OracleException($"{Command(arguments)} did not end within {timeout.TotalSeconds:0} s.", exception);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    private static ProcessStartInfo Ruby(string[] arguments)
    {
        var start = new ProcessStartInfo("ruby", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = _utf8,
            StandardOutputEncoding = _utf8,
            StandardErrorEncoding = _utf8,
            UseShellExecute = false,
        };
        // Puppet reads and writes files in the process's locale.
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("RUBYOPT");
        return start;
    }

    private static async Task WriteAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The script ended before it had read everything: its exit code and stderr say why.
        }
    }

    private static string Command(string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend("ruby"));
        return command.Length <= 400 ? command : command[..400] + "…";
    }

    private static string Tail(string text) => text.Length <= 4000 ? text : "…" + text[^4000..];
}

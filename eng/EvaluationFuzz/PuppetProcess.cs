using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EvaluationFuzz;

/// <summary>Real Puppet, kept running: a program in, an answer out, with a new process after each thousands so that its memory stays bounded.</summary>
internal sealed class PuppetProcess : IDisposable
{
    private const int Lifetime = 4000;

    private Process? _process;
    private int _asked;

    /// <summary>What Puppet answers to each program, in order.</summary>
    public string[] Ask(IReadOnlyList<string> programs)
    {
        if (_process is null || _asked > Lifetime)
            Restart();
        _asked += programs.Count;
        var input = _process!.StandardInput;
        var writing = Task.Run(() =>
        {
            foreach (var program in programs)
                input.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = program }));
            input.Flush();
        });
        var answers = new string[programs.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Puppet ended at the program\n{programs[i]}");
            using var document = JsonDocument.Parse(line);
            answers[i] = document.RootElement.GetProperty("answer").GetString()!;
        }
        writing.Wait();
        return answers;
    }

    public void Dispose()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    private void Restart()
    {
        Dispose();
        _asked = 0;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "PuppetMySqlLint.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("not within the checkout");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("ruby", ["-W0", Path.Combine(root, "eng", "oracle", "programs.rb")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["LANG"] = "C.UTF-8";
        _process = Process.Start(start)!;
    }
}

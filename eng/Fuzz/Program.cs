using System.Diagnostics;
using Fuzz;
using SharpFuzz;

// Fuzz TARGET            reads from afl-fuzz, over and over (eng/Fuzz/run.sh starts it)
// Fuzz TARGET FILE…      checks files, says how long each took and what does not hold; exit code 1 if anything does not
const int LargestText = 1 << 20;
switch (args)
{
    case ["pp" or "epp" or "yaml" or "erb"]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (bytes.Length <= LargestText)
                Check(args[0], bytes.ToArray());
        });
        return 0;
    case ["pp" or "epp" or "yaml" or "erb", .. var files]:
        return files.Aggregate(true, (all, file) => Passes(args[0], file) && all) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: Fuzz pp|epp|yaml|erb [FILE…]");
        return 2;
}

static void Check(string target, ReadOnlySpan<byte> bytes)
{
    switch (target)
    {
        case "pp":
            TextProperties.CheckManifest(bytes);
            break;
        case "epp":
            TextProperties.CheckTemplate(bytes);
            break;
        case "erb":
            ErbProperties.Check(bytes);
            break;
        default:
            TextProperties.CheckYaml(bytes);
            break;
    }
}

#pragma warning disable CA1031 // whatever is thrown is the finding
static bool Passes(string target, string file)
{
    var bytes = File.ReadAllBytes(file);
    var watch = Stopwatch.StartNew();
    try
    {
        Check(target, bytes);
        Console.WriteLine($"{file}: {bytes.Length} bytes, {watch.Elapsed.TotalMilliseconds:F1} ms");
        return true;
    }
    catch (Exception exception)
    {
        Console.WriteLine($"{file}: {exception}");
        return false;
    }
}
#pragma warning restore CA1031

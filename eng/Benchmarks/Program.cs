using Benchmarks;
using Benchmarks.Generation;

// dotnet run -c Release --project eng/Benchmarks -- parse FOLDER | templates RECORDS MODULES
// dotnet run -c Release --project eng/Benchmarks -- evaluate eng/Benchmarks/evaluate.pp
// Plain stopwatch, medians after a warm-up; says what it ran on and how much it did.
switch (args)
{
    case ["parse", var folder]:
        ParseBenchmark.Run(folder);
        return 0;
    case ["sizes"]:
        SizeBenchmark.Run();
        return 0;
    case ["catalog"]:
        return CatalogBenchmark.Run();
    case ["fleet", .. var sizes]:
        return await FleetBenchmark.RunAsync(sizes.Length == 0 ? ["100", "1000", "10000"] : sizes).ConfigureAwait(false);
    case ["fleet-once", var folder, var what]:
        return await FleetBenchmark.RunOnceAsync(folder, what).ConfigureAwait(false);
    case ["reanalysis"]:
        await ReanalysisBenchmark.RunAsync(manifests: 3000, dataFiles: 1500, nodes: 500).ConfigureAwait(false);
        return 0;
    case ["yaml"]:
        YamlBenchmark.Run(null);
        return 0;
    case ["yaml", var folder]:
        YamlBenchmark.Run(folder);
        return 0;
    case ["hiera", var folder]:
        HieraBenchmark.Run(folder);
        return 0;
    case ["generate", var folder, "--nodes", var nodes, "--data-files", var files] when int.TryParse(nodes, out var n) && int.TryParse(files, out var f):
        var written = new ControlRepoGenerator(folder, n, f).Write();
        Console.WriteLine($"{written.Files} data files, {written.Bytes / 1e6:F2} MB, {n} nodes");
        return 0;
    case ["templates", var records, var modules]:
        TemplateBenchmark.Run(records, modules);
        return 0;
    case ["evaluate", var manifest]:
        EvaluateBenchmark.Run(manifest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: parse FOLDER | sizes | templates RECORDS MODULES | evaluate MANIFEST | catalog | fleet [NODES…] | reanalysis | yaml [FOLDER] | hiera FOLDER | generate FOLDER --nodes N --data-files N").ConfigureAwait(false);
        return 2;
}

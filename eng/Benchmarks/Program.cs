using Benchmarks;

// dotnet run -c Release --project eng/Benchmarks -- parse FOLDER
// Plain stopwatch, medians after a warm-up; says what it ran on and how much it did.
switch (args)
{
    case ["parse", var folder]:
        ParseBenchmark.Run(folder);
        return 0;
    case ["catalog"]:
        return CatalogBenchmark.Run();
    case ["fleet", .. var sizes]:
        return await FleetBenchmark.RunAsync(sizes.Length == 0 ? ["100", "1000", "10000"] : sizes);
    case ["fleet-once", var folder, var what]:
        return await FleetBenchmark.RunOnceAsync(folder, what);
    default:
        Console.Error.WriteLine("usage: parse FOLDER | catalog | fleet [NODES…]");
        return 2;
}

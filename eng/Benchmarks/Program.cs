using Benchmarks;

// dotnet run -c Release --project eng/Benchmarks -- parse FOLDER
// Plain stopwatch, medians after a warm-up; says what it ran on and how much it did.
switch (args)
{
    case ["parse", var folder]:
        ParseBenchmark.Run(folder);
        return 0;
    default:
        Console.Error.WriteLine("usage: parse FOLDER");
        return 2;
}

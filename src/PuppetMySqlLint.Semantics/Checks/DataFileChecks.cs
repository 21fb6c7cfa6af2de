using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Holds the entries of data files, each by itself, against the repository's code.</summary>
/// <param name="classData">Judges entries that are for classes.</param>
/// <param name="interpolations">Judges what entries interpolate.</param>
internal sealed class DataFileChecks(ClassDataCheck classData, HieraInterpolationCheck interpolations)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isModules">Whether it is a module's own, whose classes judge for themselves.</param>
    /// <param name="earlier">What was found in it earlier, where nothing changed that was read for it; null if that does not count.</param>
    public CheckedDataFile Check(HieraDataFile file, bool isModules, CheckedDataFile? earlier)
    {
        if (ReferenceEquals(earlier?.File, file))
            return earlier;
        var (found, reads) = ReadRecorder.Record(() =>
        {
            var result = ImmutableDictionary.CreateBuilder<string, ImmutableArray<DataFinding>>(StringComparer.Ordinal);
            foreach (var (key, entry) in file.Entries)
            {
                var findings = earlier is not null && ReferenceEquals(earlier.File.Entries.GetValueOrDefault(key), entry) ? earlier.Found.GetValueOrDefault(key, []) : [.. Check(entry, isModules)];
                if (!findings.IsEmpty)
                    result.Add(key, findings);
            }
            return result.ToImmutable();
        });
        return new CheckedDataFile(file, isModules, earlier is null ? reads : earlier.Reads.With(reads), found);
    }

    private IEnumerable<DataFinding> Check(HieraDataEntry entry, bool isModules)
    {
        if (!isModules && classData.Check(entry) is { } finding)
            yield return finding;
        foreach (var diagnostic in interpolations.Run(entry))
            yield return new DataFinding(diagnostic, null);
    }
}

/// <summary>A data file with what was found in it.</summary>
/// <param name="File">The file.</param>
/// <param name="IsModules">Whether it is a module's own.</param>
/// <param name="Reads">What was read of code to tell.</param>
/// <param name="Found">The findings of each key that has any.</param>
internal sealed record CheckedDataFile(HieraDataFile File, bool IsModules, ReadUnit Reads, ImmutableDictionary<string, ImmutableArray<DataFinding>> Found);

/// <summary>Something that was found in a data file.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Value">The value of which compiling a node may say the same; null if none does.</param>
internal readonly record struct DataFinding(Diagnostic Diagnostic, Location? Value);

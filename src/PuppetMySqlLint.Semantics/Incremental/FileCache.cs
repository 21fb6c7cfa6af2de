using System.Collections.Concurrent;
using System.Collections.Frozen;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What was read out of files and depends on nothing but their text, by the text's identity: handed from the compiler of one state of a
/// repository to that of the next one, so that what did not change is not read again. Safe to use from many threads.
/// </summary>
internal sealed class FileCache
{
    /// <summary>Manifests, each with the module that it belongs to.</summary>
    public ConcurrentDictionary<(SourceText Text, string Module), FileSymbols> Manifests { get; } = new();

    /// <summary>EPP templates.</summary>
    public ConcurrentDictionary<SourceText, BoundTemplate> Templates { get; } = new();

    /// <summary>ERB templates.</summary>
    public ConcurrentDictionary<SourceText, ErbProgram> ErbPrograms { get; } = new();

    /// <summary>Resource types in Ruby.</summary>
    public ConcurrentDictionary<(SourceText Text, string Name), ResourceType> Types { get; } = new();

    /// <summary>The names of some kind that a file's text speaks of.</summary>
    private readonly ConcurrentDictionary<(SourceText Text, NameScan Scan), FrozenSet<string>> _names = new();

    /// <summary>The names that a text speaks of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scan">What is looked for.</param>
    /// <param name="find">Looks for it.</param>
    public FrozenSet<string> Names(SourceText text, NameScan scan, Func<string, IEnumerable<string>> find) =>
        _names.GetOrAdd((text, scan), static (key, f) => f(key.Text.Text).ToFrozenSet(StringComparer.Ordinal), find);

    /// <summary>Lets go of texts that are no longer those of their files.</summary>
    public void Forget(IReadOnlySet<SourceText> texts)
    {
        if (texts.Count == 0)
            return;
        Drop(Manifests, k => texts.Contains(k.Text));
        Drop(Templates, texts.Contains);
        Drop(ErbPrograms, texts.Contains);
        Drop(Types, k => texts.Contains(k.Text));
        Drop(_names, k => texts.Contains(k.Text));
    }

    private static void Drop<TKey, TValue>(ConcurrentDictionary<TKey, TValue> values, Func<TKey, bool> isOld)
        where TKey : notnull
    {
        foreach (var (key, _) in values)
        {
            if (isOld(key))
                values.TryRemove(key, out _);
        }
    }
}

/// <summary>Which names are looked for in a text.</summary>
internal enum NameScan
{
    /// <summary>Keys that code speaks of in quotes.</summary>
    QuotedKeys,

    /// <summary>Keys that data look up.</summary>
    InterpolatedKeys,

    /// <summary>What stands in quotes where code merges by itself.</summary>
    Merged,

    /// <summary>Variables.</summary>
    Variables,
}

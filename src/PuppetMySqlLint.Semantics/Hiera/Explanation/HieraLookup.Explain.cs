using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Explanations.</summary>
public sealed partial class HieraLookup
{
    /// <summary>Looks a key up and says of every leaf where it stands and what it hides.</summary>
    /// <param name="scope">The node's variables and facts.</param>
    /// <param name="key">The key, with dots to reach into values.</param>
    /// <param name="merge">How to merge; null to do as <c>lookup_options</c> say.</param>
    /// <param name="cancellationToken">Stops the lookup.</param>
    /// <returns>The explanation. Never throws for anything that is wrong in the repository.</returns>
    public HieraExplanation Explain(IHieraScope scope, string key, HieraMerge? merge = null, CancellationToken cancellationToken = default)
    {
        var answer = Lookup(scope, key, merge, explain: true, cancellationToken);
        var sources = new List<HieraSource>();
        var pending = new Queue<HieraWorld>([HieraWorld.Empty]);
        for (var worlds = 0; worlds < MaximumWorlds && pending.TryDequeue(out var world); worlds++)
        {
            try
            {
                foreach (var source in new HieraRun(this, scope, world, null, cancellationToken).Collect(key))
                {
                    if (!sources.Exists(s => (s.Layer, s.Level, s.Path) == (source.Layer, source.Level, source.Path)))
                        sources.Add(source);
                }
            }
            catch (HieraFork fork)
            {
                foreach (var next in world.Split(fork))
                    pending.Enqueue(next);
            }
            catch (HieraLookupException)
            {
                // The answer says it where it matters; a broken file below the value that counts does not.
            }
        }
        return HieraExplainer.Explain(answer, [.. sources]);
    }
}

/// <summary>What explanations ask of a run.</summary>
internal sealed partial class HieraRun
{
    /// <summary>Everything that any level has for a key, whether it counts or not.</summary>
    public ImmutableArray<HieraSource> Collect(string text)
    {
        if (HieraKey.TryRead(text) is not { } key)
            return [];
        var sources = ImmutableArray.CreateBuilder<HieraSource>();
        foreach (var layer in lookup.LayersFor(key.Module).Where(static l => l.Config.Failure is null))
        {
            Guarded(key.Text, null, () =>
            {
                foreach (var level in lookup.Resolve(layer, layer.Config.Hierarchy, this))
                    Collect(level, key, sources);
                return true;
            });
        }
        return sources.ToImmutable();
    }

    private void Collect(ResolvedLevel level, HieraKey key, ImmutableArray<HieraSource>.Builder sources)
    {
        if (!level.Level.ReadsFiles)
        {
            Add(SearchLevel(level, key, HieraMerge.First), level.Level.Function, null);
            return;
        }
        foreach (var location in level.Locations)
        {
            foreach (var (file, path) in location.IsOpen ? Settle(level, location, key.Root).ToList() : [(location.File, location.Pattern)])
                Add(SearchFile(level, file, path, key.Root), path, file);
        }

        void Add(PuppetValue? value, string path, RepoPath? file)
        {
            if (value is null || Dig(value, key.Segments, key.Text) is not { } found)
                return;
            var entry = file is { } known && key.Segments.IsEmpty ? lookup.ReadData(level.Layer, level.Level, known).Entries.GetValueOrDefault(key.Root) : null;
            sources.Add(new HieraSource(level.Layer.Name, level.Level.Name, path, found) { KeyLocation = entry?.KeyLocation });
        }
    }
}

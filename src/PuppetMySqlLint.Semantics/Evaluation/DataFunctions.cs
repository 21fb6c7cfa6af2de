using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Functions written in Puppet that read Hiera data, on one node. What they gave is kept, as in Puppet.</summary>
internal sealed class DataFunctions
{
    private readonly Dictionary<string, PuppetValue?> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashBuilder> _caches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);

    public HashBuilder CacheOf(string key) => _caches.TryGetValue(key, out var cache) ? cache : _caches[key] = new HashBuilder();

    /// <summary>Calls a function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="location">The level.</param>
    /// <param name="cacheKey">Under what the result is kept; null if it is not.</param>
    /// <param name="call">Makes the call.</param>
    /// <exception cref="HieraLookupException">It fails, or is asked for what it is just computing.</exception>
    public PuppetValue? Call(string name, ImmutableArray<PuppetValue> arguments, Location? location, string? cacheKey, Func<PuppetValue> call)
    {
        if (cacheKey is not null && _results.TryGetValue(cacheKey, out var known))
            return known;
        var activity = $"{name}({(cacheKey ?? string.Join(", ", arguments.Where(static a => a is not LookupContextValue).Select(RubyInspection.ToText)))})";
        if (!_active.Add(activity))
            throw new HieraLookupException(HieraDescriptors.RecursiveLookup, location, $"the lookup leads back to itself: the function {name}() looks up what it is asked for");
        try
        {
            var value = call();
            if (cacheKey is not null)
                _results[cacheKey] = value;
            return value;
        }
        catch (HieraNotFoundException)
        {
            return null;
        }
        catch (PuppetError error)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, error.Location ?? location, $"the function {name}() fails: {error.Message}");
        }
        catch (Exception error) when (error is EvaluationException or BudgetException)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, location, $"the function {name}() fails: {error.Message}");
        }
        finally
        {
            _active.Remove(activity);
        }
    }
}

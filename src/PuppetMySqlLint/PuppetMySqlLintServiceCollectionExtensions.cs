using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>Makes the linter a service.</summary>
public static class PuppetMySqlLintServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="Linter"/>, one for all, safe to use from many threads. It works with the analyzers, recognizers, functions and Hiera
    /// backends that <paramref name="configure"/> adds, and with those that are services themselves, so that they can be given what they need:
    /// <c>services.AddSingleton&lt;ReplicationAnalyzer, CrossRegionReplica&gt;()</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds analyzers and recognizers; null for the built-in ones alone.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPuppetMySqlLint(this IServiceCollection services, Action<LinterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => Linter.Create(options =>
        {
            configure?.Invoke(options);
            AddAll<ReplicationAnalyzer>(provider, options.AddAnalyzer);
            AddAll<IReplicationRecognizer>(provider, options.AddRecognizer);
            AddAll<IPuppetFunction>(provider, options.AddFunction);
            AddAll<IHieraBackend>(provider, options.AddHieraBackend);
        }));
        return services;
    }

    private static void AddAll<T>(IServiceProvider provider, Func<T, LinterOptions> add)
    {
        foreach (var service in provider.GetServices<T>())
            add(service);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PuppetMySqlLint;

/// <summary>Makes the linter a service.</summary>
public static class PuppetMySqlLintServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="Linter"/>, one for all, safe to use from many threads.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds analyzers and recognizers; null for the built-in ones alone.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPuppetMySqlLint(this IServiceCollection services, Action<LinterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => Linter.Create(configure));
        return services;
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>
/// What follows from one server alone, worked out once for all rules. A server is one object for as long as nothing of it changes, also over
/// several states of a repository; what was made of it lives as long. Safe to use from many threads.
/// </summary>
internal static class ServerMemo
{
    private static readonly ConditionalWeakTable<MySqlInstance, ConcurrentDictionary<(Delegate Question, string Name), object?>> Known = [];

    /// <summary>A conclusion.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="instance">The server.</param>
    /// <param name="make">Draws it; a static function, by which it is known again.</param>
    public static T Get<T>(MySqlInstance instance, Func<MySqlInstance, T> make) =>
        Get(instance, make, "", make, static (server, _, draw) => draw(server));

    /// <summary>A conclusion about something of the server that has a name, such as an option.</summary>
    /// <inheritdoc cref="Get{T}(MySqlInstance, Func{MySqlInstance, T})"/>
    public static T Get<T>(MySqlInstance instance, string name, Func<MySqlInstance, string, T> make) =>
        Get(instance, make, name, make, static (server, n, draw) => draw(server, n));

    /// <summary>What a rule makes of the server, with what it cannot tell.</summary>
    public static ServerFindings<T> Get<T>(MySqlInstance instance, RuleScope scope, Func<ServerView, IEnumerable<T>> look) => Get(instance, look, "", (scope, look), static (server, _, ask) =>
    {
        var view = new ServerView(server, ask.scope);
        return new ServerFindings<T>([.. ask.look(view)], view.Undecided);
    });

    private static T Get<T, TArgument>(MySqlInstance instance, Delegate question, string name, TArgument argument, Func<MySqlInstance, string, TArgument, T> make)
    {
        var known = Known.GetValue(instance, static _ => new ConcurrentDictionary<(Delegate Question, string Name), object?>(concurrencyLevel: 1, capacity: 31));
        return (T)(known.TryGetValue((question, name), out var value) ? value : known.GetOrAdd((question, name), make(instance, name, argument)))!;
    }
}

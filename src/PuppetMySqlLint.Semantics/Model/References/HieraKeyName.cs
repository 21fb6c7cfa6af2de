namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Names of Hiera's keys.</summary>
internal static class HieraKeyName
{
    /// <summary>The key in the data file that a lookup begins with: <c>mysql::server::options</c> of <c>mysql::server::options.mysqld.port</c>.</summary>
    public static string RootOf(string key)
    {
        if (key.Length > 1 && key[0] is '\'' or '"' && key.IndexOf(key[0], 1) is > 0 and var end)
            return key[1..end];
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? key[..dot] : key;
    }
}

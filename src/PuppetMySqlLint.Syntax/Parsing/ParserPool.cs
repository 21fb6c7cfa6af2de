namespace PuppetMySqlLint.Syntax;

/// <summary>One parser for each thread, so that its buffers are made once.</summary>
internal static class ParserPool
{
    /// <summary>A buffer for more tokens, some thirty megabytes of them, is given back: manifests are not that long.</summary>
    private const int MaxCapacity = 1 << 20;

    [ThreadStatic]
    private static PuppetParser? _parser;

    public static PuppetParser Rent()
    {
        var parser = _parser ?? new PuppetParser();
        _parser = null;
        return parser;
    }

    public static void Return(PuppetParser parser)
    {
        if (parser.Capacity <= MaxCapacity)
            _parser = parser;
    }
}

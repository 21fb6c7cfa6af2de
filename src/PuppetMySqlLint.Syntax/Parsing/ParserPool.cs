namespace PuppetMySqlLint.Syntax;

/// <summary>One parser for each thread, so that its buffers are made once.</summary>
internal static class ParserPool
{
    [ThreadStatic]
    private static PuppetParser? _parser;

    public static PuppetParser Rent()
    {
        var parser = _parser ?? new PuppetParser();
        _parser = null;
        return parser;
    }

    public static void Return(PuppetParser parser) => _parser = parser;
}

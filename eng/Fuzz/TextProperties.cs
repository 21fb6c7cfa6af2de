using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace Fuzz;

/// <summary>
/// What holds for any bytes: nothing throws, the tree gives the text back, every place lies within the text, and the memory taken is
/// linear in the length. Time is watched by whoever runs this.
/// </summary>
public static class TextProperties
{
    /// <summary>Bytes that may be allocated whatever the text: buffers that are kept, tables that are made once, a hundred diagnostics.</summary>
    private const int Constant = 1 << 20;

    /// <summary>Bytes that a parse may allocate for each byte of the text: far more than a real manifest takes, far less than a square.</summary>
    private const int PerByteOfParse = 400;

    /// <summary>The same for everything that is done with a tree: the writers realise each node and write its place.</summary>
    private const int PerByteOfAll = 4_000;

    private const int ShortText = 256;

    private const int Repetitions = 100;

    /// <summary>A manifest, with and without the keywords of plans.</summary>
    /// <exception cref="PropertyException">A property does not hold.</exception>
    public static void CheckManifest(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.From(bytes, "fuzz.pp");
        CheckPuppet(text, SyntaxParseOptions.Default);
        CheckPuppet(text, new SyntaxParseOptions { Tasks = true });
        CheckRepeated(text, SyntaxParseOptions.Default);
    }

    /// <summary>An EPP template.</summary>
    /// <exception cref="PropertyException">A property does not hold.</exception>
    public static void CheckTemplate(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.From(bytes, "fuzz.epp");
        var options = new SyntaxParseOptions { IsEpp = true };
        CheckPuppet(text, options);
        CheckRepeated(text, options);
    }

    /// <summary>A YAML file.</summary>
    /// <exception cref="PropertyException">A property does not hold.</exception>
    public static void CheckYaml(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.From(bytes, "fuzz.yaml");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = YamlDocument.Parse(text);
        foreach (var comment in document.Comments)
        {
            CheckSpan(text, comment.Span, "a comment");
        }
        foreach (var diagnostic in document.Diagnostics)
        {
            CheckSpan(text, diagnostic.Location!.Value.Span, diagnostic.Message);
        }
        CheckMemory("YAML", text, before, PerByteOfAll);
    }

    private static void CheckPuppet(SourceText text, SyntaxParseOptions options)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = SyntaxTree.Parse(text, options);
        CheckMemory("parsing", text, before, PerByteOfParse);
        if (!string.Equals(tree.Root.ToFullString(), text.Text, StringComparison.Ordinal))
            throw new PropertyException("the tree does not give the text back");
        before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var diagnostic in tree.Diagnostics)
        {
            CheckSpan(text, diagnostic.Location!.Value.Span, diagnostic.Message);
        }
        foreach (var diagnostic in PuppetValidator.Validate(tree))
        {
            CheckSpan(text, diagnostic.Location!.Value.Span, diagnostic.Message);
        }
        PuppetVerdict.Of(tree, new PuppetValidationOptions { Strict = PuppetStrictness.Error });
        PnWriter.Write(tree);
        TreeWriter.Write(tree);
        PuppetTokens.Read(text, options);
        CheckMemory("using the tree", text, before, PerByteOfAll);
    }

    /// <summary>Short texts show no square: so they are read a hundred times in a row.</summary>
    private static void CheckRepeated(SourceText text, SyntaxParseOptions options)
    {
        if (text.Length > ShortText)
            return;
        var repeated = SourceText.From(string.Concat(Enumerable.Repeat(text.Text, Repetitions)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = SyntaxTree.Parse(repeated, options);
        CheckMemory("parsing it repeated", repeated, before, PerByteOfParse);
        before = GC.GetAllocatedBytesForCurrentThread();
        PuppetTokens.Read(repeated, options);
        PuppetVerdict.Of(tree);
        CheckMemory("using it repeated", repeated, before, PerByteOfAll);
    }

    private static void CheckSpan(SourceText text, TextSpan span, string what)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
            throw new PropertyException($"{what} stands at {span.Start}-{span.End} of a text of {text.Length}");
    }

    private static void CheckMemory(string what, SourceText text, long before, int perByte) =>
        CheckMemory(what, text.Length, GC.GetAllocatedBytesForCurrentThread() - before, perByte);

    /// <summary>Holds what was allocated against what a text of such a length may cost.</summary>
    /// <param name="what">What was done.</param>
    /// <param name="length">Characters of the text.</param>
    /// <param name="allocated">Bytes.</param>
    /// <param name="perByte">Bytes that each character may cost.</param>
    /// <exception cref="PropertyException">It was more.</exception>
    public static void CheckMemory(string what, int length, long allocated, int perByte)
    {
        if (allocated > Constant + ((long)perByte * length))
            throw new PropertyException($"{what} allocated {allocated} bytes for a text of {length}");
    }
}

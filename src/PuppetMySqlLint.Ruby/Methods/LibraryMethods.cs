using System.Security.Cryptography;
using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Ruby's libraries: enumerators, sets, digests, Base64, shell words, mathematics.</summary>
internal static class LibraryMethods
{
    public static void Define()
    {
        DefineEnumerators();
        DefineSets();
        AddressMethods.Define(LibraryClasses.Address);
        JsonMethods.Define(LibraryClasses.Json);
        PathMethods.Define(LibraryClasses.File);
        foreach (var (name, digest) in (ReadOnlySpan<(string, Func<byte[], byte[]>)>)[("MD5", HashMd5), ("SHA1", HashSha1), ("SHA256", SHA256.HashData), ("SHA384", SHA384.HashData), ("SHA512", SHA512.HashData)])
            RubyClasses.New($"Digest::{name}", RubyClasses.Object).Singleton
                .Add("digest", 1, 1, c => RubyBytes.Of(digest(c.Bytes(0))))
                .Add("hexdigest", 1, 1, c => Make.Text(Convert.ToHexStringLower(digest(c.Bytes(0)))))
                .Add("base64digest", 1, 1, c => Make.Text(Convert.ToBase64String(digest(c.Bytes(0)))));
        StringPacking.Define(LibraryClasses.Bytes);
        LibraryClasses.Base64.Singleton
            .Add("strict_encode64", 1, 1, static c => Make.Text(Convert.ToBase64String(c.Bytes(0))))
            .Add("encode64", 1, 1, static c => Make.Text(Base64Lines(c.Bytes(0))))
            .Add("urlsafe_encode64", 1, 1, static c => Make.Text(Convert.ToBase64String(c.Bytes(0)).Replace('+', '-').Replace('/', '_')))
            .Add("strict_decode64", 1, 1, static c => Decode(c.Str(0), isStrict: true))
            .Add("decode64", 1, 1, static c => Decode(c.Str(0), isStrict: false))
            .Add("urlsafe_decode64", 1, 1, static c => Decode(c.Str(0).Replace('-', '+').Replace('_', '/').PadRight((c.Str(0).Length + 3) / 4 * 4, '='), isStrict: true));
        LibraryClasses.Shellwords.Singleton
            .Add("escape", 1, 1, static c => Make.Text(ShellEscape(c.Str(0))))
            .Add("shellescape", 1, 1, static c => Make.Text(ShellEscape(c.Str(0))))
            .Add("join", 1, 1, static c => Make.Text(string.Join(' ', c.Array(0).Items.Select(static i => ShellEscape(RubyPrinter.Of(i))))));
        RubyClasses.String.Add("shellescape", 0, 0, static c => Make.Text(ShellEscape(c.Text)));
        RubyClasses.Array.Add("shelljoin", 0, 0, static c => Make.Text(string.Join(' ', c.Items.Select(static i => ShellEscape(RubyPrinter.Of(i))))));
        LibraryClasses.Math.Singleton
            .Add("sqrt", 1, 1, static c => NumericMethods.Float(c.Known(0)) is var x && x < 0 ? throw new UnknownException("a number outside of a domain") : Make.Number(Math.Sqrt(x)))
            .Add("log2", 1, 1, static c => NumericMethods.Float(c.Known(0)) is var x && x > 0 && double.IsPow2((double)x) ? Make.Number(Math.Log2(x)) : throw new UnknownException("a logarithm"))
            .Add("log10", 1, 1, static c => NumericMethods.Float(c.Known(0)) is var x && x > 0 && Math.Log10(x) is var l && l == Math.Floor(l) ? Make.Number(l) : throw new UnknownException("a logarithm"));
        foreach (var name in (string[])["load", "safe_load"])
            LibraryClasses.Yaml.Singleton.Add(name, 1, -1, static c => c.Ruby.FromYaml is { } read && !c.Has(1) && c.Known(0) is RubyString text ? read(text) : throw new UnknownException("YAML is not read with options"));
        LibraryClasses.Yaml.Singleton.Add("dump", 1, 1, static c => c.Ruby.ToYaml is { } yaml ? Make.Text(yaml(c.Known(0))) : throw new UnknownException("YAML is not written"));
        RubyClasses.Kernel.Add("to_yaml", 0, 1, static c => c.Ruby.ToYaml is { } yaml && !c.Has(0) ? Make.Text(yaml(c.Self)) : throw new UnknownException("YAML is not written"));
    }

    /// <summary>Base64 in lines of 60 characters, each with its end.</summary>
    public static string Base64Lines(byte[] data) =>
        string.Concat(Convert.ToBase64String(data).Chunk(60).Select(static line => new string(line) + "\n"));

#pragma warning disable CA5350, CA5351 // The code asks for these digests; they guard nothing here.
    private static byte[] HashMd5(byte[] data) => MD5.HashData(data);

    private static byte[] HashSha1(byte[] data) => SHA1.HashData(data);
#pragma warning restore CA5350, CA5351

    private static RubyValue Decode(string text, bool isStrict)
    {
        var plain = isStrict ? text : text.Replace("\n", "", StringComparison.Ordinal);
        if (plain.Length % 4 != 0 || plain.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=')))
            throw isStrict ? new RubyError(ExceptionClasses.ArgumentError, "invalid base64") : new UnknownException("Base64 that is malformed");
        try
        {
            return RubyBytes.Of(Convert.FromBase64String(plain));
        }
        catch (FormatException)
        {
            throw new RubyError(ExceptionClasses.ArgumentError, "invalid base64");
        }
    }

    private static string ShellEscape(string text)
    {
        if (text.Length == 0)
            return "''";
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            if (c == '\n')
            {
                builder.Append("'\n'");
                continue;
            }
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or ',' or ':' or '+' or '/' or '@'))
                builder.Append('\\');
            builder.Append(c);
        }
        return builder.ToString();
    }

    private static void DefineEnumerators()
    {
        var type = LibraryClasses.Enumerator;
        type.AddShallow("each", 0, 0, static c => c.Block is null ? c.Self : Resume(c, c.Block))
            .AddShallow("with_index", 0, 1, static c => Indexed(c, c.Int(0, 0)))
            .AddShallow("each_with_index", 0, 0, static c => Indexed(c, 0))
            .AddShallow("with_object", 1, 1, WithObject)
            .AddShallow("size", 0, 0, static c => Make.Number(EnumerableMethods.Members(c).Count))
            .Add("next", 0, 0, static _ => throw new UnknownException("next of an enumerator"))
            .Add("rewind", 0, 0, static _ => throw new UnknownException("rewind of an enumerator"));
        LibraryClasses.Method.AddShallow("call", 0, -1, static c => Source(c) is var s ? c.Ruby.Invoke(s.Method, s.Source, c.Arguments, c.Block) : c.Self);
    }

    private static RubyEnumeration Source(RubyCall call) => (RubyEnumeration)((RubyObject)call.Self).Data!;

    private static RubyValue Resume(RubyCall call, RubyProc block)
    {
        var source = Source(call);
        return call.Ruby.Invoke(source.Method, source.Source, source.Arguments, block);
    }

    private static RubyValue Indexed(RubyCall call, int from)
    {
        if (call.Block is not { } block)
            return call.Enumerator();
        var index = from;
        var ruby = call.Ruby;
        return Resume(call, new RubyProc(a => ruby.CallBlock(block, a.Length == 1 ? a[0] : new RubyArray([.. a]), Make.Number(index++)), -1, isLambda: false));
    }

    private static RubyValue WithObject(RubyCall call)
    {
        if (call.Block is not { } block)
            return call.Enumerator();
        var ruby = call.Ruby;
        var memo = call.Arguments[0];
        Resume(call, new RubyProc(a => ruby.CallBlock(block, a.Length == 1 ? a[0] : new RubyArray([.. a]), memo), -1, isLambda: false));
        return memo;
    }

    private static void DefineSets()
    {
        var type = LibraryClasses.Set;
        static RubySet Of(RubyCall c) => (RubySet)((RubyObject)c.Self).Data!;
        static List<RubyValue> Other(RubyCall c) => EnumerableMethods.Members(c.Ruby, c.Known(0));
        type.AddShallow("each", 0, 0, static c => { Of(c).Members.ToList().ForEach(m => c.Yield(m)); return c.Self; })
            .AddShallow("size", 0, 0, static c => Make.Number(Of(c).Entries.Count))
            .AddShallow("length", 0, 0, static c => Make.Number(Of(c).Entries.Count))
            .AddShallow("empty?", 0, 0, static c => Make.Bool(Of(c).Entries.Count == 0))
            .AddShallow("add", 1, 1, static c => { c.Changes(); Of(c).Add(c.Known(0)); return c.Self; })
            .AddShallow("<<", 1, 1, static c => { c.Changes(); Of(c).Add(c.Known(0)); return c.Self; })
            .AddShallow("merge", 1, 1, static c => { c.Changes(); Other(c).ForEach(m => Of(c).Add(RubyInterpreter.Known(m))); return c.Self; })
            .AddShallow("delete", 1, 1, static c => { c.Changes(); Of(c).Entries.Remove(c.Known(0), out _); return c.Self; })
            .Add("|", 1, 1, static c => LibraryClasses.NewSet(Of(c).Members.Concat(Other(c))))
            .Add("+", 1, 1, static c => LibraryClasses.NewSet(Of(c).Members.Concat(Other(c))))
            .Add("&", 1, 1, static c => LibraryClasses.NewSet(Other(c).Where(Of(c).Entries.Contains)))
            .Add("-", 1, 1, static c => LibraryClasses.NewSet(Of(c).Members.Except(Other(c), RubyEquality.Key)))
            .Add("subset?", 1, 1, static c => Make.Bool(Of(c).Members.All(m => EnumerableMethods.Contains(Other(c), m))))
            .Add("<=", 1, 1, static c => Make.Bool(Of(c).Members.All(m => EnumerableMethods.Contains(Other(c), m))))
            .Add("superset?", 1, 1, static c => Make.Bool(Other(c).TrueForAll(Of(c).Entries.Contains)))
            .Add(">=", 1, 1, static c => Make.Bool(Other(c).TrueForAll(Of(c).Entries.Contains)))
            .Add("include?", 1, 1, static c => Make.Bool(Of(c).Entries.Contains(c.Known(0))))
            .Add("member?", 1, 1, static c => Make.Bool(Of(c).Entries.Contains(c.Known(0))));
        type.Singleton.AddShallow("new", 0, 1, static c => LibraryClasses.NewSet((c.Has(0) && c.Known(0) is not RubyNil ? EnumerableMethods.Members(c.Ruby, c.Known(0)) : []).Select(m => c.Block is null ? m : c.Yield(m)).ToList()))
            .AddShallow("[]", 0, -1, static c => LibraryClasses.NewSet(c.Arguments));
    }
}

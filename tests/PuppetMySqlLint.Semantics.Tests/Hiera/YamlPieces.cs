namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>What generated YAML is put together from; the same in every run.</summary>
internal static class YamlPieces
{
    public static readonly string[] Scalars =
    [
        "0", "1", "2", "7", "8", "9", "12", "59", "60", "2024", "01", "-", "-", "+", ".", ".", ":", ":", "_", ",", "e", "E", "x", "b", "0x", "0b",
        "0o", "T", "Z", " ", "yes", "no", "on", "off", "true", "False", "null", "NULL", "~", "y", "n", ".inf", ".NaN", "inf", "nan", "a", "f", ":a",
        ":\"q\"", "<<", "=", "e+5", "e-3", "10:00:00", "-01-02", "é", "²", "٣", "\u0300", "\n\n ", "\n  ", "%", "/",
    ];

    public static readonly string[] Tags =
    [
        "!!str ", "!!int ", "!!float ", "!!bool ", "!!null ", "!!binary ", "!!timestamp ", "! ", "!x ", "!ruby/symbol ", "!ruby/sym ",
        "!ruby/object:Foo ", "!ruby/object:BigDecimal ", "!ruby/regexp ", "!ruby/range ", "!ruby/class ", "!ruby/string ", "!str ", "!str:X ",
        "!float ", "!binary ", "!ruby/encoding ",
    ];

    public static readonly string[] Collections =
    [
        "!!set {b, c}", "!!omap [b: 1, c: 2]", "!!omap {b: 1}", "!omap [{a: 1, b: 2}, [c, d], {}]", "!omap [b: 1]", "!!omap []", "!!omap x",
        "!!seq [a]", "!!map {a: 1}", "!seq:Foo [1]", "!map:Foo {a: 1}", "!ruby/hash:Foo {}", "!ruby/object {}", "!ruby/object:Hash {a: 1}",
        "!ruby/struct {a: 1}", "!ruby/struct:X {a: 1}", "!!str {str: x}", "!!str {str: 1}", "!!str {}", "!!str {a: 1}", "!ruby/array:Foo [1]",
        "!ruby/exception {message: x}", "!ruby/hash-with-ivars {elements: {a: 1}, ivars: {'@b': 2}}", "!ruby/hash-with-ivars:X {}",
        "!ruby/marshalable:X []", "!ruby/array [1]", "!x [1]", "!x {a: 1}", "! {a: 1}", "!!binary {a: 1}", "!!int [1]",
        "!ruby/range {begin: 1, end: 2, excl: false}", "!!float [1]", "{<<: {a: 1}, b: 2}", "{b: 2, <<: {b: 1}}",
        "{<<: [{a: 1}, {a: 2, b: 3}], a: 4}", "{'<<': {a: 1}}", "{!!str <<: {a: 1}}", "{<<: [1, {a: 1}]}", "{<<: 1}", "{<<: [{a: 1}, [2]]}",
        "&x {<<: &y {a: 1}, <<: *y}", "{? [a, b] : c}", "{? {a: 1} : c}", "{1: a, 1.0: b, '1': c}", "{true: 1, ~: 2, 'true': 3}", "{:a: 1, a: 2}",
        "{a: 1, b: 2, a: 3}", "[&a x, *a, &a y, *a]", "&o [&o x, *o]", "{a: &o {b: *o}}", "[*nope]", "{<<: !!omap [a: 1]}", "{<<: !!str {str: x}}",
        "{<<: []}", "{<<: ~}", "{<<: '<<'}",
    ];

    public static string[] Pick(string[] pieces, int count, ref uint state)
    {
        var picked = new string[count];
        for (var i = 0; i < count; i++)
            picked[i] = pieces[Next(ref state, pieces.Length)];
        return picked;
    }

    // Xorshift, by Marsaglia.
    public static int Next(ref uint state, int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}

using PuppetMySqlLint.Ruby.Methods;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>The classes there are. Each has its methods from one table in <c>Methods</c>.</summary>
internal static class RubyClasses
{
    private static readonly Dictionary<string, RubyClass> s_constants = new(StringComparer.Ordinal);

    static RubyClasses()
    {
        KernelMethods.Define(Object, Kernel);
        ClassMethods.Define(Class);
        ComparableMethods.Define(Comparable);
        EnumerableMethods.Define(Enumerable);
        NilMethods.Define(Nil);
        BooleanMethods.Define(True, False);
        IntegerMethods.Define(Integer);
        FloatMethods.Define(Float);
        StringMethods.Define(String);
        StringChangeMethods.Define(String);
        StringPatternMethods.Define(String);
        SymbolMethods.Define(Symbol);
        RegexpMethods.Define(Regexp, Match);
        ArrayMethods.Define(Array);
        ArraySetMethods.Define(Array);
        HashMethods.Define(Hash);
        RangeMethods.Define(Range);
        ProcMethods.Define(Proc);
        ExceptionMethods.Define(Exception);
        LibraryMethods.Define();
    }

    public static RubyClass BasicObject { get; } = new("BasicObject", null);

    public static RubyClass Kernel { get; } = Module("Kernel");

    public static RubyClass Comparable { get; } = Module("Comparable");

    public static RubyClass Enumerable { get; } = Module("Enumerable");

    public static RubyClass Object { get; } = New("Object", BasicObject).Include(Kernel);

    public static RubyClass Class { get; } = New("Class", Object);

    public static RubyClass Nil { get; } = New("NilClass", Object);

    public static RubyClass True { get; } = New("TrueClass", Object);

    public static RubyClass False { get; } = New("FalseClass", Object);

    public static RubyClass Numeric { get; } = New("Numeric", Object).Include(Comparable);

    public static RubyClass Integer { get; } = New("Integer", Numeric);

    public static RubyClass Float { get; } = New("Float", Numeric);

    public static RubyClass String { get; } = New("String", Object).Include(Comparable);

    public static RubyClass Symbol { get; } = New("Symbol", Object).Include(Comparable);

    public static RubyClass Regexp { get; } = New("Regexp", Object);

    public static RubyClass Match { get; } = New("MatchData", Object);

    public static RubyClass Array { get; } = New("Array", Object).Include(Enumerable);

    public static RubyClass Hash { get; } = New("Hash", Object).Include(Enumerable);

    public static RubyClass Range { get; } = New("Range", Object).Include(Enumerable);

    public static RubyClass Proc { get; } = New("Proc", Object);

    public static RubyClass Exception { get; } = New("Exception", Object);

    /// <summary>The object that a program runs in.</summary>
    public static RubyClass Main { get; } = new("Object", Object);

    /// <summary>What is unknown has no class that could be asked for.</summary>
    public static RubyClass Unknown { get; } = new("unknown", null);

    /// <summary>Finds a constant by its whole name.</summary>
    public static RubyClass? Find(string name) => s_constants.GetValueOrDefault(name);

    /// <summary>All constants that there are.</summary>
    public static IEnumerable<RubyClass> All => s_constants.Values;

    /// <summary>A new class with a constant.</summary>
    public static RubyClass New(string name, RubyClass superclass) => s_constants[name] = new RubyClass(name, superclass);

    /// <summary>A new module with a constant.</summary>
    public static RubyClass Module(string name) => s_constants[name] = new RubyClass(name, null, isModule: true);
}

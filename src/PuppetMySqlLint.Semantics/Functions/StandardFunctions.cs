namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>The functions that need nothing of the catalog: Puppet's own, stdlib's, mysql's, extlib's.</summary>
internal static class StandardFunctions
{
    /// <summary>A new table with all of them; Puppet's own hide older ones of the same name in stdlib.</summary>
    public static FunctionTable CreateTable()
    {
        var table = new FunctionTable();
        var stdlib = new FunctionLibrary(table, "stdlib");
        ExtlibFunctions.AddTo(new FunctionLibrary(table, "extlib"));
        ServerFunctions.AddTo(new FunctionLibrary(table, "puppet"), stdlib, new FunctionLibrary(table, "puppetdbquery"));
        AddStdlib(new FunctionLibrary(table, "stdlib", isLegacy: true), new FunctionLibrary(table, "stdlib"));
        new FunctionLibrary(table, "translate").Add("translate", 1, 2, StdlibStringFunctions.Translate);
        MySqlFunctions.AddTo(new FunctionLibrary(table, "mysql"), new FunctionLibrary(table, "mysql", isLegacy: true));
        AddCore(new FunctionLibrary(table, "puppet"), new FunctionLibrary(table, "puppet", isLegacy: true));
        return table;
    }

    private static void AddCore(FunctionLibrary core, FunctionLibrary legacy)
    {
        CaseFunctions.AddTo(core);
        NumberFunctions.AddTo(core);
        StringFunctions.AddTo(core, legacy);
        RegexFunctions.AddTo(core);
        DigestFunctions.AddTo(legacy);
        CollectionFunctions.AddTo(core);
        OrderFunctions.AddTo(core);
        IterationFunctions.AddTo(core);
        SearchFunctions.AddTo(core);
        TreeFunctions.AddTo(core);
        ControlFunctions.AddTo(core);
        TypeFunctions.AddTo(core);
        TimeFunctions.AddTo(core);
    }

    private static void AddStdlib(FunctionLibrary legacy, FunctionLibrary modern)
    {
        MergeFunctions.AddTo(legacy, modern);
        StdlibArrayFunctions.AddTo(legacy);
        StdlibStringFunctions.AddTo(legacy, modern);
        ConversionFunctions.AddTo(legacy);
        PathFunctions.AddTo(legacy, modern);
        PredicateFunctions.AddTo(legacy, modern);
        ValidationFunctions.AddTo(legacy, modern);
        RandomFunctions.AddTo(legacy, modern);
        SerializationFunctions.AddTo(legacy, modern);
        FactFunctions.AddTo(legacy, modern);
        ShellFunctions.AddTo(legacy, modern);
        StdlibNineFunctions.AddTo(legacy, modern);
        NamespacedFunctions.AddTo(modern);
    }
}

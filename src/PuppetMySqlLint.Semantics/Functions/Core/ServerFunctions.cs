namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions that only the server can answer, and those of stdlib that check what no repository shows.</summary>
internal static class ServerFunctions
{
    public static void AddTo(FunctionLibrary puppet, FunctionLibrary stdlib, FunctionLibrary puppetdb)
    {
        puppet.AddUnknown("generate", 1, null, UnknownKind.ExternalData, "generate() runs a program on the server");
        puppet.AddUnknown("binary_file", 1, 1, UnknownKind.ExternalData, "binary_file() is not read");
        puppet.AddUnknown("annotate", 2, 3, UnknownKind.UnknownFunction, "annotate() is not evaluated");
        puppet.AddUnknown("scanf", 2, 2, UnknownKind.UnknownFunction, "scanf() is not evaluated");
        foreach (var backend in (string[])["eyaml_lookup_key", "hocon_data", "json_data", "yaml_data"])
            puppet.AddUnknown(backend, 2, 3, UnknownKind.UnknownFunction, $"{backend}() is for Hiera's configuration");
        puppetdb.AddUnknown("puppetdb_query", 1, 1, UnknownKind.ExternalData, "puppetdb_query() asks PuppetDB");
        puppetdb.AddUnknown("query_nodes", 1, 2, UnknownKind.ExternalData, "query_nodes() asks PuppetDB");
        puppetdb.AddUnknown("query_resources", 2, 3, UnknownKind.ExternalData, "query_resources() asks PuppetDB");
        puppetdb.AddUnknown("query_facts", 2, 2, UnknownKind.ExternalData, "query_facts() asks PuppetDB");
        // What they check runs programs on the server, which are taken to agree.
        stdlib.Add("validate_cmd", 2, 3, static call => call.Undef());
        stdlib.Add("validate_augeas", 2, 4, static call => call.Undef());
        stdlib.Add("validate_x509_rsa_key_pair", 2, 2, static call => call.Undef());
        stdlib.Add("pry", 0, null, static call => call.Undef());
        stdlib.AddUnknown("stdlib::time", 0, 1, UnknownKind.ExternalData, "the time of compilation is not known");
        stdlib.AddUnknown("stdlib::deferrable_epp", 2, 2, UnknownKind.LateBinding, "stdlib::deferrable_epp() may be computed by the agent");
    }
}

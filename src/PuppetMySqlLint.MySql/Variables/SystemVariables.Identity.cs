using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>How a server is identified and reached.</content>
public static partial class SystemVariables
{
    private const decimal UInt16 = 65535;
    private const decimal UInt32 = 4294967295;
    private const decimal UInt64 = 18446744073709551615;

    private static IEnumerable<VariableBuilder> Identity() =>
    [
        // MySQL takes 0 and then refuses replicas; MariaDB makes it 1.
        Integer("server_id", 0, UInt32).MySql("0", before: "8.0.3").MySql("1", since: "8.0.3").Bounds(1, UInt32).MariaDb("1"),
        String("report_host").Static().MySql(null).MariaDb(null),
        Integer("report_port", 0, UInt16).Static().MySql("0").Bounds(0, UInt32).MariaDb("0"),
        Integer("port", 0, UInt16).Static().MySql("3306").MariaDb("3306"),
        String("bind_address").Static().MySql("*").MariaDb(null),
        Boolean("skip_networking").Static().MySql("OFF").MariaDb("OFF"),
        Boolean("skip_name_resolve").Static().MySql("OFF").MariaDb("OFF"),
        String("datadir").Static().MySql(null).MariaDb(null),
        String("socket").Static().MySql(null).MariaDb(null),
        String("plugin_dir").Static().MySql(null).MariaDb(null),
        // Not variables: a list that plugin_load begins anew and plugin_load_add continues.
        String("plugin_load").Static().Cumulative().MySql(null).MariaDb(null)
            .MySqlName("plugin_load").MySqlName("plugin_load_add").MariaDbName("plugin_load").MariaDbName("plugin_load_add"),
    ];
}

namespace PuppetMySqlLint.MySql;

/// <summary>Which of the servers that speak MySQL's protocol is meant.</summary>
public enum ServerFlavor
{
    /// <summary>Nothing says which.</summary>
    Unknown,

    /// <summary>Oracle's MySQL Server.</summary>
    MySql,

    /// <summary>Percona Server or Percona XtraDB Cluster: MySQL's variables and statements, and some of its own.</summary>
    Percona,

    /// <summary>MariaDB Server.</summary>
    MariaDb,
}

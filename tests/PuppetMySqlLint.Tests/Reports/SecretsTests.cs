using System.Text;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class SecretsTests
{
    [Fact]
    public async Task A_planted_secret_is_in_no_report()
    {
        var repository = ControlRepository.Create(new MemoryFileSource(
        [
            KeyValuePair.Create("hiera.yaml", "version: 5\ndefaults: { datadir: data, data_hash: yaml_data }\nhierarchy:\n  - { name: Common, path: common.yaml }\n"),
            KeyValuePair.Create("manifests/site.pp",
                """
                node 'db01.example.com', 'db02.example.com' {
                  class { 'mysql::server': root_password => Sensitive('hunter2'), override_options => lookup('options') }
                  mysql_user { 'repl@gone.example.com': password_hash => mysql::password('hunter2') }
                  mysql_grant { 'repl@gone.example.com/*.*': user => 'repl@gone.example.com', table => '*.*', privileges => ['REPLICATION SLAVE'] }
                  exec { 'replicate': command => "mysql -phunter2 -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='gone.example.com', SOURCE_PASSWORD='hunter2'\"" }
                  notify { 'hunter2 is not the title of': message => $undefined_hunter }
                }
                """),
            KeyValuePair.Create("data/common.yaml", "options:\n  mysqld:\n    master_password: hunter2\n    rpl_semi_sync_source_enabled: 'ON'\n    password: hunter2\n"),
        ]));

        var result = await Linter.Create().LintAsync(repository);

        Assert.Contains(result.Diagnostics, static d => d.Id == "PML3001");
        Assert.Contains(result.Diagnostics, static d => d.Id == "PML5001");
        var reports = Reports(result).Replace("hunter2 is not the title of", "", StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", reports, StringComparison.Ordinal);
    }

    private static string Reports(LintResult result)
    {
        using var text = new StringWriter();
        HumanReport.Write(result, new PlainReportWriter(text), new HumanReportOptions { ShowUnknown = true });
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        SarifReport.Write(result, stream);
        return text + Encoding.UTF8.GetString(stream.ToArray());
    }
}

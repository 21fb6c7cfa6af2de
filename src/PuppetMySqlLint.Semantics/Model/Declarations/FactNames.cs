using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Names of facts that manifests read as variables.</summary>
internal static partial class FactNames
{
    /// <summary>Facter's core facts, structured and legacy ones, by the list in Puppet's documentation of core facts.</summary>
    private static readonly FrozenSet<string> Core = (
        "aio_agent_version architecture augeas augeasversion az_metadata bios_release_date bios_vendor bios_version blockdevices boardassettag "
        + "boardmanufacturer boardproductname boardserialnumber chassisassettag chassistype clientcert clientnoop clientversion cloud dhcp_servers disks "
        + "dmi domain ec2_metadata ec2_userdata env_windows_installdir facterversion filesystems fips_enabled fqdn gce gid hardwareisa hardwaremodel "
        + "hostname hypervisors id identity interfaces ipaddress ipaddress6 is_virtual kernel kernelmajversion kernelrelease kernelversion load_averages "
        + "lsbdistcodename lsbdistdescription lsbdistid lsbdistrelease lsbmajdistrelease lsbminordistrelease lsbrelease macaddress macosx_buildversion "
        + "macosx_productname macosx_productversion macosx_productversion_major macosx_productversion_minor manufacturer memory memoryfree memoryfree_mb "
        + "memorysize memorysize_mb mountpoints netmask netmask6 network network6 networking operatingsystem operatingsystemmajrelease "
        + "operatingsystemrelease os osfamily partitions path physicalprocessorcount processorcount processors productname puppetversion ruby "
        + "rubyplatform rubysitedir rubyversion scope6 selinux selinux_config_mode selinux_config_policy selinux_current_mode selinux_enforced "
        + "selinux_policyversion serialnumber ssh sshdsakey sshecdsakey sshed25519key sshrsakey swapfree swapfree_mb swapsize swapsize_mb system32 "
        + "system_profiler system_uptime timezone uptime uptime_days uptime_hours uptime_seconds uuid virtual windows_display_version windows_edition_id "
        + "windows_installation_type windows_product_name windows_release_id xendomains zonename zones zpool_version").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Facter's own facts, and those that the repository was given for any node.</summary>
    public static FrozenSet<string> Of(ControlRepository repository)
    {
        var given = repository.Facts.Certnames.Select(repository.Facts.Find).Append(repository.Facts.Shared)
            .SelectMany(static f => f?.Values.Entries ?? []).Select(static e => e.Key).OfType<StringValue>().Select(static k => k.Value);
        return Core.Concat(given).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The custom facts of the modules: the names that their Ruby code adds, read superficially. A name that it computes is not among them.</summary>
    public static IEnumerable<(string Name, string Module, Location Place)> InModules(ControlRepository repository)
    {
        foreach (var module in repository.Modules)
        {
            foreach (var path in module.Listing)
            {
                if (path.Extension != ".rb" || path.RelativeTo(module.Root)?.StartsWith("lib/facter/", StringComparison.Ordinal) is not true
                    || module.Files.Read(path).Text is not { } text)
                    continue;
                foreach (Match match in Addition().Matches(text.Text))
                    yield return (match.Groups["name"].Value, module.Name, new Location(text, new TextSpan(match.Groups["name"].Index, match.Groups["name"].Length)));
            }
        }
    }

    [GeneratedRegex("""\bFacter\.add\(?\s*[:'"]{1,2}(?<name>[a-z_][a-z0-9_]*)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Addition();
}

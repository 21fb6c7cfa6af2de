using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What the rules of server_id share.</summary>
internal static class ServerIds
{
    public const string OptionName = "server_id";

    /// <summary>Whether another server that it meets, or may come to meet, surely bears the same number.</summary>
    public static bool IsShared(Fleet fleet, MySqlInstance instance, decimal number) => fleet.Instances.Any(other =>
        !other.Equals(instance) && other.Node.IsLiving && Participation.TakesPart(fleet, other) && OptionReading.Of(other, OptionName).Number == number);

    /// <summary>As <see cref="IsShared"/>, in the server's own topology.</summary>
    public static bool IsSharedInTopology(Fleet fleet, MySqlInstance instance, decimal number) =>
        fleet.TopologyOf(instance) is { } topology && topology.Instances.Any(other =>
            !other.Equals(instance) && other.Node.IsLiving && other.Options.FindDropped(OptionName) is null && OptionReading.Of(other, OptionName).Number == number);

    /// <summary>Gives a server the next free number, where it is the only one that gets its number from the line.</summary>
    public static ImmutableArray<CodeFix> Renumber(Fleet fleet, MySqlInstance instance, InstanceOption setting)
    {
        if (fleet.Instances.Any(other => !other.Equals(instance) && other.Options.Find(OptionName)?.Origin.PrimaryLocation is { } place && place == setting.Origin.PrimaryLocation))
            return [];
        var free = fleet.Instances.Select(static i => OptionReading.Of(i, OptionName) is { Value.IsAccepted: true, Number: < uint.MaxValue and { } number } ? number : 0).Max() + 1;
        return free <= uint.MaxValue && OptionEdits.Replace(setting, free.ToString(CultureInfo.InvariantCulture)) is { } edit
            ? [new CodeFix($"Give {instance} the server_id {free.ToString(CultureInfo.InvariantCulture)}", IsSafe: false, [edit])]
            : [];
    }

    /// <summary>What a server makes of itself where no number is set, in one clause.</summary>
    public static string WithoutNumber(MySqlInstance instance)
    {
        var server = Words.Server(instance);
        return SystemVariables.Find(OptionName)!.DefaultFor(instance.Flavor, instance.Version).Value switch
        {
            "0" => $"{server} then takes 0, with which it gives its binary log to nobody and replicates from nobody",
            "1" => $"{server} then takes 1, as every other server does for which none is set",
            _ => "up to MySQL 5.7 it then takes 0, with which nobody replicates, and from 8.0.3 on and in MariaDB 1, as every other server does for which none is set",
        };
    }
}

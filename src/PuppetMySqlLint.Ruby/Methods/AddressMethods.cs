using System.Numerics;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary><c>IPAddr</c>.</summary>
internal static class AddressMethods
{
    public static void Define(RubyClass type)
    {
        type.Add("to_i", 0, 0, static c => Make.Number(Of(c).Value))
            .Add("to_s", 0, 0, static c => Make.Text(Of(c).ToString()))
            .Add("to_string", 0, 0, static c => Make.Text(Of(c).IsV6 ? RubyAddress.Expanded(Of(c).Value) : Of(c).ToString()))
            .Add("prefix", 0, 0, static c => Make.Number(Of(c).Prefix))
            .Add("netmask", 0, 0, static c => Make.Text((Of(c) with { Value = Of(c).Mask }).ToString()))
            .Add("ipv4?", 0, 0, static c => Make.Bool(!Of(c).IsV6))
            .Add("ipv6?", 0, 0, static c => Make.Bool(Of(c).IsV6))
            .Add("mask", 1, 1, static c => New(c, RubyAddress.TryParse($"{Of(c)}/{RubyPrinter.Of(c.Known(0))}")))
            .Add("|", 1, 1, static c => Wrap(Of(c) with { Value = Of(c).Value | Number(c) }))
            .Add("&", 1, 1, static c => Wrap(Of(c) with { Value = Of(c).Value & Number(c) }))
            .Add("~", 0, 0, static c => Wrap(Of(c) with { Value = ((BigInteger.One << Of(c).Bits) - 1) ^ Of(c).Value }))
            .Add("succ", 0, 0, static c => Wrap(Of(c) with { Value = Of(c).Value + 1 }))
            .Add("to_range", 0, 0, static c => new RubyRange(Wrap(Of(c)), Wrap(Last(Of(c))), isExclusive: false))
            .Add("loopback?", 0, 0, static c => Make.Bool(Of(c).IsV6 ? Of(c).Value == 1 : Of(c).Value >> 24 == 127))
            .Add("private?", 0, 0, static c => Of(c).IsV6 ? Make.Bool(Of(c).Value >> 121 == 0x7E) : Make.Bool(Of(c).Value >> 24 == 10 || Of(c).Value >> 20 == 0xAC1 || Of(c).Value >> 16 == 0xC0A8));
        foreach (var name in (string[])["include?", "==="])
            type.Add(name, 1, 1, Includes);
        type.Singleton.Add("new", 0, 2, static c => c.Count != 1 || c.Known(0) is not RubyString ? throw new UnknownException("an address that is no string") : New(c, RubyAddress.TryParse(c.Str(0))));
    }

    private static RubyAddress Of(RubyCall call) => (RubyAddress)((RubyObject)call.Self).Data!;

    private static RubyObject Wrap(RubyAddress address) => new(LibraryClasses.Address) { Data = address };

    private static RubyObject New(RubyCall call, RubyAddress? address)
    {
        if (address is not null)
            return Wrap(address);
        // Which message and class Ruby raises depends on what is wrong; the class that rescues have in common is enough to go on.
        var text = RubyPrinter.Of(call.Known(0));
        var host = text.Split('/')[0];
        if (host.Contains(':', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal))
            throw new RubyError(ExceptionClasses.InvalidAddressError, $"invalid address: {text}");
        throw new RubyError(ExceptionClasses.InvalidAddressError, $"invalid address: {host}");
    }

    private static BigInteger Number(RubyCall call) => call.Known(0) switch
    {
        RubyInteger number => number.Value,
        RubyObject { Data: RubyAddress other } => other.Value,
        RubyString text => RubyAddress.TryParse(text.Text)?.Value ?? throw new RubyError(ExceptionClasses.InvalidAddressError, $"invalid address: {text.Text}"),
        _ => throw call.TypeError("no address"),
    };

    private static RubyAddress Last(RubyAddress address) => address with { Value = address.Value | (((BigInteger.One << address.Bits) - 1) ^ address.Mask) };

    private static RubyBoolean Includes(RubyCall call)
    {
        var other = call.Known(0) switch
        {
            RubyObject { Data: RubyAddress address } => address,
            RubyString text => RubyAddress.TryParse(text.Text) ?? throw new RubyError(ExceptionClasses.InvalidAddressError, $"invalid address: {text.Text}"),
            _ => throw new UnknownException("an address that is no string"),
        };
        var self = Of(call);
        if (self.IsV6 != other.IsV6)
            return RubyBoolean.False;
        return Make.Bool(other.Value >= self.Value && Last(other).Value <= Last(self).Value);
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.MySql;

/// <summary>Reads settings by the type of their variable.</summary>
internal static class OptionValueReader
{
    public static OptionValue Read(SystemVariable variable, OptionSetting setting, ServerFlavor flavor, ServerVersion? version)
    {
        var modifiers = setting.Name.Modifiers;
        if (setting.HasHole && variable.Type != VariableType.OptionalFileName)
            return new OptionValue(variable, OptionValueIssue.Unknown);
        var facts = variable.FactsFor(flavor, version);
        // "--skip-x=0" is on again; no other word of doubt is looked at.
        if ((modifiers & (OptionModifiers.Disable | OptionModifiers.Enable)) != OptionModifiers.None)
            return Switched(variable, modifiers.HasFlag(OptionModifiers.Enable) == (setting.Value != "0"), facts);
        return variable.Type switch
        {
            VariableType.Boolean => ReadBoolean(variable, setting.Value),
            VariableType.Integer => ReadInteger(variable, setting.Value, facts, flavor, version),
            VariableType.Enumeration => ReadEnumeration(variable, setting.Value, facts),
            VariableType.OptionalFileName => new OptionValue(variable) { Boolean = true, Text = setting.HasHole ? null : setting.Value },
            _ => setting.Value is null && variable.RequiresValue
                ? new OptionValue(variable, OptionValueIssue.ValueMissing)
                : new OptionValue(variable) { Text = setting.Value ?? "" },
        };
    }

    private static OptionValue Switched(SystemVariable variable, bool on, ImmutableArray<VariableFacts> facts) => variable.Type switch
    {
        VariableType.Boolean or VariableType.OptionalFileName => new OptionValue(variable) { Boolean = on },
        VariableType.Integer => Bounded(variable, on ? 1 : 0, facts),
        VariableType.Enumeration => Word(variable, Words(facts), on ? 1 : 0),
        _ => new OptionValue(variable) { Text = "" },
    };

    private static OptionValue ReadBoolean(SystemVariable variable, string? value) => value?.ToUpperInvariant() switch
    {
        null or "ON" or "TRUE" or "1" => new OptionValue(variable) { Boolean = true },
        "OFF" or "FALSE" or "0" => new OptionValue(variable) { Boolean = false },
        _ => new OptionValue(variable, OptionValueIssue.BooleanNotRecognized) { Boolean = false },
    };

    private static OptionValue ReadEnumeration(SystemVariable variable, string? value, ImmutableArray<VariableFacts> facts)
    {
        var words = Words(facts);
        if (value is null)
            // The one enumeration that needs no value, enforce_gtid_consistency, is then on.
            return variable.RequiresValue ? new OptionValue(variable, OptionValueIssue.ValueMissing) : Word(variable, words, words.IndexOf("ON"));
        if (OptionNumber.TryRead(value, out var number))
            return number >= 0 && number < words.Length ? Word(variable, words, (int)number) : new(variable, OptionValueIssue.NotInEnumeration);
        // It was a boolean once, and still takes these.
        if (!variable.RequiresValue && value.ToUpperInvariant() is "TRUE" or "FALSE")
            return Word(variable, words, words.IndexOf(value.Length == "TRUE".Length ? "ON" : "OFF"));
        var matches = words.Where(word => word.StartsWith(value, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        var exact = words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase));
        return exact is not null ? Word(variable, words, words.IndexOf(exact))
            : value.Length > 0 && matches is [var only] ? Word(variable, words, words.IndexOf(only))
            : new OptionValue(variable, value.Length == 0 ? OptionValueIssue.ValueMissing : OptionValueIssue.NotInEnumeration);
    }

    private static OptionValue ReadInteger(
        SystemVariable variable, string? value, ImmutableArray<VariableFacts> facts, ServerFlavor flavor, ServerVersion? version)
    {
        // A bare name gives the default where a value may be left out; an empty value is 0 to MariaDB and an error to MySQL.
        if (value is null && !variable.RequiresValue)
            return variable.DefaultFor(flavor, version).Value is { } text && OptionNumber.TryRead(text, out var normal)
                ? new OptionValue(variable) { Number = normal }
                : new OptionValue(variable, OptionValueIssue.Unknown);
        if (value is null || (value.Length == 0 && flavor != ServerFlavor.MariaDb))
            return new OptionValue(variable, OptionValueIssue.ValueMissing);
        var number = 0m;
        if (facts.Any(static f => f.TakesFractions) && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction))
            return Bounded(variable, fraction, facts);
        if (value.Length > 0 && !OptionNumber.TryRead(value, out number))
            return new OptionValue(variable, OptionValueIssue.NotANumber);
        if (number < 0 && new VersionRange(ServerFlavor.MariaDb, new(10, 6)).Contains(flavor, version) == true)
            return new OptionValue(variable, OptionValueIssue.NegativeRefused);
        return Bounded(variable, number, facts);
    }

    private static OptionValue Bounded(SystemVariable variable, decimal number, ImmutableArray<VariableFacts> facts)
    {
        // Where several releases are possible the widest bounds hold: a value is not called wrong on suspicion.
        decimal? minimum = facts.Any(static f => f.Minimum is null) ? null : facts.Min(static f => f.Minimum);
        decimal? maximum = facts.Any(static f => f.Maximum is null) ? null : facts.Max(static f => f.Maximum);
        if (number < minimum)
            return new OptionValue(variable, OptionValueIssue.RaisedToMinimum) { Number = minimum };
        if (number > maximum)
            return new OptionValue(variable, OptionValueIssue.LoweredToMaximum) { Number = maximum };
        var block = facts.IsEmpty ? 1 : facts[0].BlockSize;
        var rounded = block == 1 ? number : number - (number % block);
        return new OptionValue(variable, rounded == number ? OptionValueIssue.None : OptionValueIssue.RoundedDown) { Number = rounded };
    }

    private static ImmutableArray<string> Words(ImmutableArray<VariableFacts> facts) =>
        facts.IsEmpty ? [] : facts.MaxBy(static f => f.Values.Length)!.Values;

    private static OptionValue Word(SystemVariable variable, ImmutableArray<string> words, int index) =>
        index < 0 || index >= words.Length
            ? new OptionValue(variable, OptionValueIssue.NotInEnumeration)
            : new OptionValue(variable)
            {
                Number = index,
                Text = words[index],
                Boolean = words[index] switch { "ON" => true, "OFF" => false, _ => null },
            };
}

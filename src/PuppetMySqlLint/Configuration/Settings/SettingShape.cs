using System.Collections.Immutable;

namespace PuppetMySqlLint;

/// <summary>
/// What may stand at one place of the configuration file. The reader, the JSON schema and the reference are all made from these, so that they
/// cannot differ.
/// </summary>
/// <param name="Description">What it means, in one or two sentences, for people.</param>
internal abstract record SettingShape(string Description)
{
    /// <summary>What is wanted, as a message says it: <c>a list of texts</c>.</summary>
    public abstract string Wanted { get; }

    /// <summary>An example for the reference, as YAML in one line; empty for none.</summary>
    public string Example { get; init; } = "";
}

/// <summary>Any text; a list where one text would do is taken too if <paramref name="IsList"/> is set.</summary>
internal sealed record TextShape(string Description, bool IsList = false) : SettingShape(Description)
{
    /// <summary>What kind of text, for messages.</summary>
    public string Noun { get; init; } = "a text";

    public override string Wanted => IsList ? "a list of texts" : Noun;
}

/// <summary>One of a few words.</summary>
internal sealed record ChoiceShape(string Description, ImmutableArray<string> Words) : SettingShape(Description)
{
    public override string Wanted => $"one of {string.Join(", ", Words)}";
}

/// <summary>A whole number.</summary>
internal sealed record NumberShape(string Description, long Minimum = 0, long Maximum = long.MaxValue) : SettingShape(Description)
{
    public override string Wanted => Maximum == long.MaxValue ? "a number, such as 3" : $"a number from {Minimum} to {Maximum}";
}

/// <summary>A part of a hundred, with or without a sign.</summary>
internal sealed record PercentageShape(string Description) : SettingShape(Description)
{
    public override string Wanted => "a percentage from 0 to 100, such as 90";
}

/// <summary>Yes or no.</summary>
internal sealed record FlagShape(string Description) : SettingShape(Description)
{
    public override string Wanted => "true or false";
}

/// <summary>Known keys.</summary>
internal sealed record ObjectShape(string Description, ImmutableArray<(string Key, SettingShape Shape)> Properties) : SettingShape(Description)
{
    /// <summary>Keys that have to be there.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    public override string Wanted => $"keys with values: {string.Join(", ", Properties.Select(static p => p.Key))}";

    public SettingShape? Find(string key) => Properties.FirstOrDefault(p => p.Key == key).Shape;
}

/// <summary>Any keys.</summary>
internal sealed record MapShape(string Description, string KeyNoun, SettingShape Value) : SettingShape(Description)
{
    public override string Wanted => $"{KeyNoun} with their values";
}

/// <summary>A list of things with several parts.</summary>
internal sealed record ListShape(string Description, SettingShape Item) : SettingShape(Description)
{
    public override string Wanted => "a list";
}

/// <summary>A word, or more about the same thing.</summary>
internal sealed record ShortOrLongShape(string Description, SettingShape Short, ObjectShape Long) : SettingShape(Description)
{
    public override string Wanted => $"{Short.Wanted}, or {Long.Wanted}";
}

/// <summary>A scalar or a list of scalars whose meaning something else knows: a rule's option.</summary>
internal sealed record AnyShape(string Description) : SettingShape(Description)
{
    public override string Wanted => "a value or a list of values";
}

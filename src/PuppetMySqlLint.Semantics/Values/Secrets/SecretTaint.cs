using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>Taints what stands under a name that says password, and takes secrets out of messages.</summary>
internal static class SecretTaint
{
    private const int MaximumDepth = 64;
    private const int ShortestAnywhere = 4;
    private const string Placeholder = "[secret]";

    /// <summary>A value that a name holds, tainted if the name says so.</summary>
    public static PuppetValue Mark(string name, PuppetValue value) =>
        !value.IsSecret && SecretNames.IsSecret(name) ? MarkLeaves(value, SecretNames.Classify(name), MaximumDepth) : value;

    /// <summary>A value with all those in it tainted whose keys say password.</summary>
    /// <returns>The very same value if there are none.</returns>
    public static PuppetValue MarkMembers(PuppetValue value, int depth = MaximumDepth)
    {
        if (depth == 0 || value.IsSecret)
            return value;
        switch (value)
        {
            case HashValue hash:
                var entries = Changed(hash.Entries, e => e.Key is StringValue { Value: var name } && Mark(name, e.Value) is var marked && !ReferenceEquals(marked, e.Value)
                    ? e with { Value = marked }
                    : MarkMembers(e.Value, depth - 1) is var inner && ReferenceEquals(inner, e.Value) ? e : e with { Value = inner });
                return entries.IsDefault ? hash : new HashValue(entries, hash.Origin, hash.IsSecret, hash.Openness);
            case ArrayValue array:
                var elements = Changed(array.Elements, e => MarkMembers(e, depth - 1));
                return elements.IsDefault ? array : new ArrayValue(elements, array.Origin, array.IsSecret, array.Openness);
            default:
                return value;
        }
    }

    /// <summary>A message in which no secret of these values stands.</summary>
    public static string Redact(string message, params ReadOnlySpan<PuppetValue> values)
    {
        foreach (var value in values)
        {
            if (!value.ContainsSecret)
                continue;
            foreach (var secret in TextsOf(value, value.IsSecret, MaximumDepth))
            {
                // A short one occurs in any sentence: there it is what stands in quotes, where Puppet quotes values.
                message = secret.Length >= ShortestAnywhere
                    ? message.Replace(secret, Placeholder, StringComparison.Ordinal)
                    : message.Replace($"'{secret}'", $"'{Placeholder}'", StringComparison.Ordinal).Replace($"\"{secret}\"", $"\"{Placeholder}\"", StringComparison.Ordinal);
            }
        }
        return message;
    }

    private static PuppetValue MarkLeaves(PuppetValue value, SecretKind kind, int depth) => value switch
    {
        _ when depth == 0 => value.AsSecret(),
        UndefValue or DefaultValue or BooleanValue or TypeValue or UnknownValue => value,
        StringValue text => IsHarmless(text.Value, kind) ? value : value.AsSecret(),
        ArrayValue array => new ArrayValue([.. array.Elements.Select(e => MarkLeaves(e, kind, depth - 1))], array.Origin, array.IsSecret, array.Openness),
        HashValue hash => new HashValue([.. hash.Entries.Select(e => e with { Value = MarkLeaves(e.Value, kind, depth - 1) })], hash.Origin, hash.IsSecret, hash.Openness),
        OneOfValue choice => new OneOfValue([.. choice.Alternatives.Select(a => a with { Value = MarkLeaves(a.Value, kind, depth - 1) })], choice.Origin, choice.IsSecret),
        _ => value.AsSecret(),
    };

    /// <summary>Switches, placeholders, and paths of files that hold a key.</summary>
    private static bool IsHarmless(string text, SecretKind kind) =>
        text is "" or "~" or "UNSET" or "undef" or "present" or "absent" or "true" or "false" or "on" or "off" or "ON" or "OFF" or "yes" or "no" || text[0] == '<' || (kind == SecretKind.Key && text[0] == '/');

    private static IEnumerable<string> TextsOf(PuppetValue value, bool isSecret, int depth)
    {
        isSecret |= value.IsSecret;
        return (depth, value) switch
        {
            (0, _) => [],
            (_, StringValue text) => isSecret ? [text.Value] : [],
            (_, IntegerValue or FloatValue) => isSecret ? [value is IntegerValue i ? i.Value.ToString(CultureInfo.InvariantCulture) : ((FloatValue)value).Value.ToString("R", CultureInfo.InvariantCulture)] : [],
            (_, SensitiveValue sensitive) => TextsOf(sensitive.Inner, isSecret: true, depth - 1),
            (_, ArrayValue array) => array.Elements.SelectMany(e => TextsOf(e, isSecret, depth - 1)),
            (_, HashValue hash) => hash.Entries.SelectMany(e => TextsOf(e.Key, isSecret, depth - 1).Concat(TextsOf(e.Value, isSecret, depth - 1))),
            (_, PartialStringValue partial) => partial.Pieces.SelectMany(p => TextsOf(p, isSecret, depth - 1)),
            (_, OneOfValue choice) => choice.Alternatives.SelectMany(a => TextsOf(a.Value, isSecret, depth - 1)),
            _ => [],
        };
    }

    private static ImmutableArray<T> Changed<T>(ImmutableArray<T> items, Func<T, T> change)
    {
        ImmutableArray<T>.Builder? result = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = change(items[i]);
            if (result is null && !EqualityComparer<T>.Default.Equals(item, items[i]))
                (result = ImmutableArray.CreateBuilder<T>(items.Length)).AddRange(items.AsSpan()[..i]);
            result?.Add(item);
        }
        return result?.ToImmutable() ?? default;
    }
}

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Tags: lower-case, and the segments of a qualified one besides.</summary>
internal static class TagNames
{
    /// <summary>Adds a tag.</summary>
    /// <returns>False if it is not a valid tag.</returns>
    public static bool Add(TagSet tags, string tag)
    {
        var name = tag.ToLowerInvariant();
        if (!IsValid(name))
            return false;
        if (tags.Add(name) && name.Contains("::", StringComparison.Ordinal))
            tags.UnionWith(name.Split("::"));
        return true;
    }

    /// <summary>Adds the value of a <c>tag</c> parameter.</summary>
    public static void AddValue(TagSet tags, PuppetValue value)
    {
        if (value is ArrayValue array)
        {
            foreach (var element in array.Elements)
                AddValue(tags, element);
        }
        else if (value is not UndefValue && StringConversion.Of(value) is { } text && !Add(tags, text))
        {
            throw PuppetError.Plain($"Invalid tag '{ValueWords.Show(value).ToLowerInvariant()}'");
        }
    }

    private static bool IsValid(string tag)
    {
        if (tag.Length == 0 || !(char.IsLetterOrDigit(tag[0]) || tag[0] == '_'))
            return false;
        foreach (var character in tag)
        {
            if (!(char.IsLetterOrDigit(character) || character is '_' or ':' or '.' or '-'))
                return false;
        }
        return true;
    }
}

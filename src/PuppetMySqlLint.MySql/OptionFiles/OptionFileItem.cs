using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>A line of an option file that says something. Comments and blank lines are what lies between the items.</summary>
/// <param name="Span">From the first to the last character that is not blank, with a trailing comment.</param>
/// <param name="Group">The group in which it stands, as written; null before the first group.</param>
public abstract record OptionFileItem(TextSpan Span, string? Group);

/// <summary>The header of a group, <c>[mysqld]</c>.</summary>
/// <param name="Span">The line.</param>
/// <param name="Name">What stands between the brackets, without blanks at its end.</param>
/// <param name="NameSpan">Where it stands.</param>
public sealed record OptionFileGroup(TextSpan Span, string Name, TextSpan NameSpan) : OptionFileItem(Span, Name);

/// <summary>An option, with or without a value.</summary>
/// <param name="Span">The line.</param>
/// <param name="Group">Its group; null before the first group, where no option may stand.</param>
/// <param name="Setting">Name and value as a server reads them.</param>
/// <param name="NameSpan">The name as written.</param>
/// <param name="ValueSpan">The value as written, with its quotes; empty, after the <c>=</c>, for an empty value; null for a bare name.</param>
public sealed record OptionFileEntry(TextSpan Span, string? Group, OptionSetting Setting, TextSpan NameSpan, TextSpan? ValueSpan)
    : OptionFileItem(Span, Group)
{
    /// <summary>The option's name.</summary>
    public OptionName Name => Setting.Name;

    /// <summary>The value, unquoted and unescaped; null for a bare name.</summary>
    public string? Value => Setting.Value;

    /// <summary>Group and name only: a value may be a password.</summary>
    public override string ToString() => $"[{Group}] {Name}";
}

/// <summary>An instruction to read another file here, <c>!include</c> or <c>!includedir</c>.</summary>
/// <param name="Span">The line.</param>
/// <param name="Group">The group in which it stands. The other file does not inherit it, and it goes on behind the line.</param>
/// <param name="Path">The file or directory as written; a comment behind it would be part of it.</param>
/// <param name="PathSpan">Where the path stands.</param>
/// <param name="IsDirectory">Whether all files of a directory that end in <c>.cnf</c> are meant.</param>
public sealed record OptionFileInclude(TextSpan Span, string? Group, string Path, TextSpan PathSpan, bool IsDirectory)
    : OptionFileItem(Span, Group);

/// <summary>A line of which not even the option's name is known; it may stand for any number of lines.</summary>
/// <param name="Span">The line.</param>
/// <param name="Group">The group in which it stands.</param>
public sealed record OptionFileUnknown(TextSpan Span, string? Group) : OptionFileItem(Span, Group);

using System.Numerics;

namespace PuppetMySqlLint.Ruby;

/// <summary>What <see cref="RubyFormat{T}"/> needs to know of the values that it formats.</summary>
/// <typeparam name="T">The kind of values.</typeparam>
internal interface IFormatOperations<T>
{
    /// <summary>The value as Ruby's <c>Integer()</c> converts it.</summary>
    BigInteger ToInteger(T value);

    /// <summary>The value as Ruby's <c>Float()</c> converts it.</summary>
    double ToFloat(T value);

    /// <summary>The value as <c>%s</c> shows it.</summary>
    string ToText(T value);

    /// <summary>The value as <c>%p</c> shows it.</summary>
    string Inspect(T value);

    /// <summary>The value as <c>%c</c> shows it.</summary>
    string ToCharacter(T value);

    /// <summary>The entry that <c>%{name}</c> names, of the one hash that was given.</summary>
    T Find(IReadOnlyList<T> arguments, string name);

    /// <summary>The failure with a message, with which a format and values that do not fit are refused.</summary>
    Exception Fail(string message);
}

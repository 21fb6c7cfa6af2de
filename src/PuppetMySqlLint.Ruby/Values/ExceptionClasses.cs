namespace PuppetMySqlLint.Ruby.Values;

/// <summary>The exceptions that code may raise and rescue.</summary>
internal static class ExceptionClasses
{
    public static RubyClass ScriptError { get; } = RubyClasses.New("ScriptError", RubyClasses.Exception);

    public static RubyClass NotImplementedError { get; } = RubyClasses.New("NotImplementedError", ScriptError);

    public static RubyClass LoadError { get; } = RubyClasses.New("LoadError", ScriptError);

    public static RubyClass StandardError { get; } = RubyClasses.New("StandardError", RubyClasses.Exception);

    public static RubyClass ArgumentError { get; } = RubyClasses.New("ArgumentError", StandardError);

    public static RubyClass UncaughtThrowError { get; } = RubyClasses.New("UncaughtThrowError", ArgumentError);

    public static RubyClass EncodingError { get; } = RubyClasses.New("EncodingError", StandardError);

    public static RubyClass IndexError { get; } = RubyClasses.New("IndexError", StandardError);

    public static RubyClass KeyError { get; } = RubyClasses.New("KeyError", IndexError);

    public static RubyClass StopIteration { get; } = RubyClasses.New("StopIteration", IndexError);

    public static RubyClass LocalJumpError { get; } = RubyClasses.New("LocalJumpError", StandardError);

    public static RubyClass NameError { get; } = RubyClasses.New("NameError", StandardError);

    public static RubyClass NoMethodError { get; } = RubyClasses.New("NoMethodError", NameError);

    public static RubyClass RangeError { get; } = RubyClasses.New("RangeError", StandardError);

    public static RubyClass FloatDomainError { get; } = RubyClasses.New("FloatDomainError", RangeError);

    public static RubyClass RegexpError { get; } = RubyClasses.New("RegexpError", StandardError);

    public static RubyClass RuntimeError { get; } = RubyClasses.New("RuntimeError", StandardError);

    public static RubyClass FrozenError { get; } = RubyClasses.New("FrozenError", RuntimeError);

    public static RubyClass TypeError { get; } = RubyClasses.New("TypeError", StandardError);

    public static RubyClass ZeroDivisionError { get; } = RubyClasses.New("ZeroDivisionError", StandardError);

    public static RubyClass PuppetError { get; } = RubyClasses.New("Puppet::Error", RuntimeError);

    public static RubyClass ParseError { get; } = RubyClasses.New("Puppet::ParseError", PuppetError);

    public static RubyClass DevError { get; } = RubyClasses.New("Puppet::DevError", PuppetError);

    public static RubyClass JsonError { get; } = RubyClasses.New("JSON::JSONError", StandardError);

    public static RubyClass JsonParserError { get; } = RubyClasses.New("JSON::ParserError", JsonError);

    public static RubyClass AddressError { get; } = RubyClasses.New("IPAddr::Error", ArgumentError);

    public static RubyClass InvalidAddressError { get; } = RubyClasses.New("IPAddr::InvalidAddressError", AddressError);

    public static RubyClass AddressFamilyError { get; } = RubyClasses.New("IPAddr::AddressFamilyError", AddressError);

    public static RubyClass InvalidPrefixError { get; } = RubyClasses.New("IPAddr::InvalidPrefixError", InvalidAddressError);

    /// <summary>Makes the constants known: the first use of a member makes all of them. Called before any is looked up.</summary>
    public static RubyClass Define() => StandardError;
}

namespace PuppetMySqlLint.MySql;

/// <summary>The options with which a server starts, from wherever they come.</summary>
public interface IOptionLookup
{
    /// <summary>What is known of one option.</summary>
    /// <param name="variable">The variable. Settings under any of its names count.</param>
    OptionState Get(SystemVariable variable);
}

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>How a function uses its arguments, and with it what unknown and secret ones do to its result.</summary>
internal enum ArgumentUse
{
    /// <summary>
    /// It computes a new value out of all of them: anything unknown in them, at any depth, makes the result unknown, anything secret the
    /// result secret.
    /// </summary>
    Computes,

    /// <summary>
    /// It passes members of its arguments on (<c>merge</c>, <c>filter</c>): only an argument that is unknown or secret as a whole counts;
    /// members keep their own origin, knowledge and secrecy.
    /// </summary>
    PassesThrough,

    /// <summary>It copes with everything itself, unknown arguments and alternatives among them; only secrecy of a whole argument is carried over.</summary>
    Inspects,
}

namespace PuppetMySqlLint.Text;

/// <summary>How sure a finding is, given what the repository says.</summary>
public enum Confidence
{
    /// <summary>Holds in at least one of the states that the repository leaves open.</summary>
    Possible,

    /// <summary>Holds in every state that the repository leaves open.</summary>
    Definite,
}

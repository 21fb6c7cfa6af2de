namespace PuppetMySqlLint.Semantics;

/// <summary>
/// A function of your own, for one that manifests call and that only exists in Ruby: added through <see cref="CompilerOptions"/> or the
/// linter's options. It must compute the same as the Ruby function does, must not depend on anything but its call, and is called from many
/// threads at once.
/// </summary>
public interface IPuppetFunction
{
    /// <summary>The full name by which manifests call it: <c>acme::server_id</c>. It hides a function of the same name that is known here.</summary>
    string Name { get; }

    /// <summary>Computes the result.</summary>
    /// <param name="call">
    /// The call. All arguments are known, at every depth: where one is not, the result is unknown without a call; where one is one of
    /// several values, there is a call for each. A secret argument makes the result secret.
    /// </param>
    /// <returns>The result.</returns>
    /// <exception cref="PuppetFunctionException">Puppet would refuse the call.</exception>
    PuppetValue Invoke(PuppetFunctionCall call);
}

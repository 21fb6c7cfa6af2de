namespace PuppetMySqlLint.MySql;

/// <summary>
/// Whether clients may write to a server after its start (MySQL manual, "Server System Variables", <c>read_only</c> and
/// <c>super_read_only</c>: the second switches on the first). A property is null where it is not known.
/// </summary>
/// <param name="IsReadOnly">Whether ordinary accounts may not write.</param>
/// <param name="IsSuperReadOnly">Whether administrators may not write either; always false in MariaDB, which cannot.</param>
public readonly record struct WriteAccess(bool? IsReadOnly, bool? IsSuperReadOnly)
{
    private static readonly SystemVariable ReadOnly = SystemVariables.Find("read_only")!;
    private static readonly SystemVariable SuperReadOnly = SystemVariables.Find("super_read_only")!;

    /// <summary>Reads the options.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public static WriteAccess Read(IOptionLookup options, ServerFlavor flavor, ServerVersion? version)
    {
        var readOnly = options.Get(ReadOnly).ValueOf(ReadOnly, flavor, version)?.Boolean;
        var superReadOnly = SuperReadOnly.IsKnownTo(flavor, version) == false
            ? false
            : options.Get(SuperReadOnly).ValueOf(SuperReadOnly, flavor, version)?.Boolean;
        return new WriteAccess(
            readOnly == true || superReadOnly == true ? true : readOnly is null || superReadOnly is null ? null : false, superReadOnly);
    }
}

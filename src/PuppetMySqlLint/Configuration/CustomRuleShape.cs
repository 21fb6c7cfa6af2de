namespace PuppetMySqlLint;

/// <summary>A rule about one option, as the configuration writes it.</summary>
internal static class CustomRuleShape
{
    public static ObjectShape Item { get; } = new("One rule.",
    [
        ("id", new TextShape("Its id: capital letters and four digits, not beginning with `PML`.") { Noun = "an id such as ACME1001", Example = "ACME1001" }),
        ("name", new TextShape("Its name, which reads as the defect.") { Noun = "a name such as small-buffer-pool", Example = "small-buffer-pool" }),
        ("severity", new ChoiceShape("How much it matters (default `warning`).", ["info", "warning", "error"])),
        ("option", new TextShape("The option, under any of its names.") { Noun = "the name of an option", Example = "innodb_buffer_pool_size" }),
        ("operator", new ChoiceShape(
            "What has to be true of the option for it to be a finding. Numbers may have the suffixes K, M, G and T; `matches` takes a regular expression; `is-one-of` and `is-none-of` take a list.",
            ["is", "is-not", "is-less-than", "is-more-than", "is-one-of", "is-none-of", "matches", "does-not-match", "is-set", "is-not-set"])),
        ("value", new TextShape("To what it is compared; a list for `is-one-of` and `is-none-of`.", IsList: true)),
        ("message", new TextShape("What is wrong. `{instance}`, `{option}`, `{value}` and `{wanted}` stand for the server, the option as written, its value and what it is compared to.") { Noun = "a sentence" }),
        ("help", new TextShape("What to do about it.") { Noun = "a sentence" }),
        ("scope", new ObjectShape("Which servers are meant; all if it is not there.",
        [
            ("nodes", new TextShape("Globs of certnames.", IsList: true)),
            ("flavors", new TextShape("`mysql` (with Percona) or `mariadb`.", IsList: true)),
            ("since", new TextShape("First version that is meant.") { Noun = "a version, such as 8.4" }),
            ("before", new TextShape("First version that is no longer meant.") { Noun = "a version, such as 8.4" }),
            ("role", new ChoiceShape("Only servers from which others replicate, or only those that replicate.", ["source", "replica"])),
        ])),
    ])
    { Required = ["id", "name", "option", "operator", "message"] };
}

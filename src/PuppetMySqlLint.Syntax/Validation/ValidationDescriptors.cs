using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>The table of what is syntactically right and still refused by Puppet before it evaluates anything; Puppet's codes are the aliases.</summary>
internal static class ValidationDescriptors
{
    public static readonly DiagnosticDescriptor NotTopLevel = Error("PML1101", "definition-not-at-top-level", "NOT_TOP_LEVEL",
        "{0} cannot be defined inside {1}; move it to the top level of the file{2}");
    public static readonly DiagnosticDescriptor NotAbsoluteTopLevel = Error("PML1102", "definition-in-block", "NOT_ABSOLUTE_TOP_LEVEL",
        "{0} cannot be defined inside {1}; move it to the top level of a file");
    public static readonly DiagnosticDescriptor CrossScopeAssignment = Error("PML1103", "cross-scope-assignment", "CROSS_SCOPE_ASSIGNMENT",
        "'${0}' belongs to another namespace, and code can only assign variables of its own; assign '${1}', or set the other class's parameter");
    public static readonly DiagnosticDescriptor IllegalAssignment = Error("PML1104", "illegal-assignment", "ILLEGAL_ASSIGNMENT",
        "{0} cannot be assigned to; on the left of '=' stands a variable or an array of variables (to compare, write '==')");
    public static readonly DiagnosticDescriptor NumericAssignment = Error("PML1105", "numeric-variable-assignment", "ILLEGAL_NUMERIC_ASSIGNMENT",
        "'${0}' holds what a regular expression matched and cannot be assigned; choose a name that starts with a letter");
    public static readonly DiagnosticDescriptor AssignmentInDefault = Error("PML1106", "assignment-in-parameter-default", "ILLEGAL_ASSIGNMENT_CONTEXT",
        "a parameter's default cannot assign a variable; compute the value in the body");
    public static readonly DiagnosticDescriptor NumericParameter = Error("PML1107", "numeric-parameter", "ILLEGAL_NUMERIC_PARAMETER",
        "the parameter '${0}' would hide what a regular expression matched; choose a name that starts with a letter");
    public static readonly DiagnosticDescriptor IndexedAssignment = Error("PML1108", "indexed-assignment", "ILLEGAL_INDEXED_ASSIGNMENT",
        "an element cannot be assigned, arrays and hashes never change; make a new one: $new = $old + {{ 'key' => 'value' }}");
    public static readonly DiagnosticDescriptor RemovedOperator = Error("PML1109", "removed-operator", "APPENDS_DELETES_NO_LONGER_SUPPORTED",
        "the operator '{0}' was removed in Puppet 4; write a new variable: $new = $old {1} …");
    public static readonly DiagnosticDescriptor NotAValue = Error("PML1110", "expression-without-value", "NOT_RVALUE",
        "{0} has no value, so it cannot be used as one");
    public static readonly DiagnosticDescriptor IllegalAppend = Error("PML1111", "illegal-attribute-append", "ILLEGAL_ATTRIBUTE_APPEND",
        "'{0} +>' adds to a value in a resource override or a collector only, not in {1}; write '{0} =>'");
    public static readonly DiagnosticDescriptor IllegalTypeMapping = Error("PML1112", "illegal-type-mapping", "ILLEGAL_TYPE_MAPPING",
        "the sides of the type mapping do not belong together: Runtime[ruby, 'Name'] maps to a type, Runtime[ruby, [/pattern/, 'text']] to [/pattern/, 'text']");
    public static readonly DiagnosticDescriptor IllegalParameterName = Error("PML1113", "illegal-parameter-name", "ILLEGAL_PARAM_NAME",
        "'${0}' is no parameter name: a lower-case letter or '_' comes first, then letters, digits and '_'");
    public static readonly DiagnosticDescriptor IllegalVariableName = Error("PML1114", "illegal-variable-name", "ILLEGAL_VAR_NAME",
        "'${0}' is no variable name: every segment starts with a lower-case letter, the last one also with '_'");
    public static readonly DiagnosticDescriptor IllegalNumericVariableName = Error("PML1115", "illegal-numeric-variable-name", "ILLEGAL_NUMERIC_VAR_NAME",
        "'${0}' is no variable name: after a digit only digits may follow, and no 0 may lead");
    public static readonly DiagnosticDescriptor IllegalHostName = Error("PML1116", "illegal-host-name", "ILLEGAL_HOSTNAME_CHARS",
        "'{0}' is no host name: only letters, digits, '_', '-' and '.' are; for a pattern write /…/ without quotes");
    public static readonly DiagnosticDescriptor InterpolatedHostName = Error("PML1117", "interpolated-host-name", "ILLEGAL_HOSTNAME_INTERPOLATION",
        "a node's name cannot be interpolated, nodes are matched before variables have values; write the name, a regular expression or 'default'");
    public static readonly DiagnosticDescriptor IllegalExpression = Error("PML1118", "illegal-expression", "ILLEGAL_EXPRESSION",
        "{0} cannot stand here as {1}");
    public static readonly DiagnosticDescriptor IllegalQuery = Error("PML1119", "illegal-query", "ILLEGAL_QUERY_EXPRESSION",
        "{0} cannot be queried for; a collector knows attribute == value, attribute != value, 'and', 'or' and parentheses");
    public static readonly DiagnosticDescriptor NotVirtualizable = Error("PML1120", "virtual-defaults", "NOT_VIRTUALIZEABLE",
        "{0} cannot be virtual or exported; remove the '{1}', or put it before the resources themselves");
    public static readonly DiagnosticDescriptor ClassNotVirtualizable = Error("PML1121", "virtual-class", "CLASS_NOT_VIRTUALIZABLE",
        "a class cannot be virtual or exported; remove the '{0}'");
    public static readonly DiagnosticDescriptor Unsupported = Error("PML1122", "unsupported-expression", "UNSUPPORTED_EXPRESSION",
        "{0} is reserved for later versions; no version of Puppet supports it");
    public static readonly DiagnosticDescriptor IllegalDefinitionName = Error("PML1123", "illegal-definition-name", "ILLEGAL_DEFINITION_NAME",
        "'{0}' cannot be the name of {1}; {2}");
    public static readonly DiagnosticDescriptor IllegalLocation = Error("PML1124", "definition-in-wrong-file", "ILLEGAL_DEFINITION_LOCATION",
        "'{0}' would never be found in this file: {1}");
    public static readonly DiagnosticDescriptor IllegalTopConstruct = Error("PML1125", "code-outside-definition", "ILLEGAL_TOP_CONSTRUCT_LOCATION",
        "{0} stands outside of any definition, in a module's file that is only loaded for what it defines; move it into the class or function");
    public static readonly DiagnosticDescriptor SplatNotLast = Error("PML1126", "captures-rest-not-last", "CAPTURES_REST_NOT_LAST",
        "'*${0}' takes all remaining arguments, so it must be the last parameter");
    public static readonly DiagnosticDescriptor SplatNotSupported = Error("PML1127", "captures-rest-not-supported", "CAPTURES_REST_NOT_SUPPORTED",
        "'*${0}': {1} takes its parameters by name, so none can take the remaining ones; declare an Array or a Hash");
    public static readonly DiagnosticDescriptor AmbiguousEppParameters = Error("PML1128", "ambiguous-epp-parameters", "ILLEGAL_EPP_PARAMETERS",
        "this parenthesis calls the text before the tag; if these are the template's parameters, begin it with '<%-' so that no text precedes them");
    public static readonly DiagnosticDescriptor NoEffect = Error("PML1129", "no-effect", "IDEM_EXPRESSION_NOT_LAST",
        "{0} has no effect here: its value is thrown away{1}");
    public static readonly DiagnosticDescriptor ResourceWithoutTitle = Error("PML1130", "resource-without-title", "RESOURCE_WITHOUT_TITLE",
        "the resource '{0}' has no title; write {0} {{ 'title': … }}");
    public static readonly DiagnosticDescriptor NoEffectLast = Error("PML1131", "no-effect-last", "IDEM_NOT_ALLOWED_LAST",
        "{0} has no effect here: {1} returns nothing, so its last value is thrown away");
    public static readonly DiagnosticDescriptor ReservedWord = Error("PML1132", "reserved-word", "RESERVED_WORD",
        "'{0}' is a reserved word; quote it if the string is meant");
    public static readonly DiagnosticDescriptor FutureReservedWord = Warning("PML1133", "future-reserved-word", "FUTURE_RESERVED_WORD",
        "'{0}' is a keyword where tasks are used; choose another name");
    public static readonly DiagnosticDescriptor ReservedTypeName = Error("PML1134", "reserved-type-name", "RESERVED_TYPE_NAME",
        "'{0}' is the name of one of Puppet's own types; choose another name for {1}");
    public static readonly DiagnosticDescriptor NodeInheritance = Error("PML1135", "node-inheritance", "ILLEGAL_NODE_INHERITANCE",
        "nodes do not inherit since Puppet 4; put what they share into a class that both include");
    public static readonly DiagnosticDescriptor DuplicateParameter = Error("PML1136", "duplicate-parameter", "DUPLICATE_PARAMETER",
        "the parameter '${0}' is declared twice");
    public static readonly DiagnosticDescriptor DuplicateKey = Warning("PML1137", "duplicate-key", "DUPLICATE_KEY",
        "the key {0} stands twice in this hash; the later value wins, the first one, on line {1}, is lost");
    public static readonly DiagnosticDescriptor DuplicateDefault = Error("PML1138", "duplicate-default", "DUPLICATE_DEFAULT",
        "{0} has a 'default' already; this one can never be chosen");
    public static readonly DiagnosticDescriptor ReservedParameter = Error("PML1139", "reserved-parameter", "RESERVED_PARAMETER",
        "the parameter '${0}' hides the one that Puppet sets in every {1}; choose another name");
    public static readonly DiagnosticDescriptor MultipleSplats = Error("PML1140", "multiple-attribute-hashes", "MULTIPLE_ATTRIBUTES_UNFOLD",
        "'* =>' may stand only once for one title; add the hashes: * => $a + $b");
    public static readonly DiagnosticDescriptor NumberTooLarge = Error("PML1141", "integer-too-large", "NUMERIC_OVERFLOW",
        "{0} does not fit into 64 bits; the largest integer is 9223372036854775807");
    public static readonly DiagnosticDescriptor NotInPlan = Error("PML1142", "catalog-expression-in-plan", "EXPRESSION_NOT_SUPPORTED_WHEN_SCRIPTING",
        "{0} needs a catalog, and a plan has none; put it into an apply block");
    public static readonly DiagnosticDescriptor NotInApply = Error("PML1143", "plan-expression-in-apply", "EXPRESSION_NOT_SUPPORTED_WHEN_COMPILING",
        "{0} cannot stand in an apply block");
    public static readonly DiagnosticDescriptor InvalidJson = Error("PML1144", "invalid-json", "ILLEGAL_JSON",
        "the heredoc says that it is JSON and is not: {0}");
    public static readonly DiagnosticDescriptor InvalidBase64 = Error("PML1145", "invalid-base64", "ILLEGAL_BASE64",
        "the heredoc says that it is Base64 and is not: {0}");
    public static readonly DiagnosticDescriptor InvalidPuppet = Error("PML1146", "invalid-puppet", "ILLEGAL_PP",
        "the heredoc says that it is Puppet code and Puppet refuses it: {0}");
    public static readonly DiagnosticDescriptor InvalidEpp = Error("PML1147", "invalid-epp", "ILLEGAL_EPP",
        "the heredoc says that it is an EPP template and Puppet refuses it: {0}");

    public static readonly DiagnosticDescriptor PuppetFails = new("PML1148", "breaks-puppet", Severity.Error, "Puppet itself fails here: {0}") { IsIgnorable = false };

    /// <summary>Whether Puppet's validator stops here and forgets what it found before.</summary>
    public static bool IsFatal(this DiagnosticDescriptor descriptor) =>
        descriptor == InvalidJson || descriptor == InvalidBase64 || descriptor == InvalidPuppet || descriptor == InvalidEpp || descriptor == PuppetFails;

    private static DiagnosticDescriptor Error(string id, string name, string puppetCode, string format) =>
        new(id, name, Severity.Error, format) { PuppetCode = puppetCode, IsIgnorable = false };

    private static DiagnosticDescriptor Warning(string id, string name, string puppetCode, string format) =>
        new(id, name, Severity.Warning, format) { PuppetCode = puppetCode };
}

using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>The table of what Puppet's static validation refuses, with Puppet's code as alias.</summary>
internal static class ValidationDescriptors
{
    public static readonly DiagnosticDescriptor NotTopLevel = Error(1, "not-top-level", "NOT_TOP_LEVEL", "{0} may only stand at the top level or within a class");
    public static readonly DiagnosticDescriptor NotAbsoluteTopLevel = Error(2, "not-absolute-top-level", "NOT_ABSOLUTE_TOP_LEVEL", "{0} may only stand at the top level");
    public static readonly DiagnosticDescriptor CrossScopeAssignment =
        Error(3, "cross-scope-assignment", "CROSS_SCOPE_ASSIGNMENT", "'${0}' is a variable of another scope and cannot be assigned here");
    public static readonly DiagnosticDescriptor IllegalAssignment = Error(4, "illegal-assignment", "ILLEGAL_ASSIGNMENT", "only variables can be assigned, this is {0}");
    public static readonly DiagnosticDescriptor IllegalNumericAssignment =
        Error(5, "illegal-numeric-assignment", "ILLEGAL_NUMERIC_ASSIGNMENT", "'${0}' holds what a regular expression matched and cannot be assigned");
    public static readonly DiagnosticDescriptor IllegalAssignmentContext =
        Error(6, "illegal-assignment-context", "ILLEGAL_ASSIGNMENT_CONTEXT", "a parameter's default cannot assign a variable");
    public static readonly DiagnosticDescriptor IllegalNumericParameter =
        Error(7, "illegal-numeric-parameter", "ILLEGAL_NUMERIC_PARAMETER", "the parameter '${0}' has the name of a regular expression's match");
    public static readonly DiagnosticDescriptor IllegalIndexedAssignment =
        Error(8, "illegal-indexed-assignment", "ILLEGAL_INDEXED_ASSIGNMENT", "an element of an array or hash cannot be assigned; make a new one with '+'");
    public static readonly DiagnosticDescriptor AppendsDeletesUnsupported =
        Error(9, "appends-deletes-unsupported", "APPENDS_DELETES_NO_LONGER_SUPPORTED", "'{0}' does not exist since Puppet 4; assign a new variable");
    public static readonly DiagnosticDescriptor NotRvalue = Error(10, "not-a-value", "NOT_RVALUE", "{0} has no value");
    public static readonly DiagnosticDescriptor IllegalAttributeAppend =
        Error(11, "illegal-attribute-append", "ILLEGAL_ATTRIBUTE_APPEND", "'{0} +>' adds to what is there, which only an override or a collector can do; write '=>'");
    public static readonly DiagnosticDescriptor IllegalTypeMapping = Error(12, "illegal-type-mapping", "ILLEGAL_TYPE_MAPPING", "the two sides of the type mapping do not fit");
    public static readonly DiagnosticDescriptor IllegalParameterName =
        Error(13, "illegal-parameter-name", "ILLEGAL_PARAM_NAME", "'${0}' is no parameter name: it must begin with a lower-case letter or '_' and have no '::'");
    public static readonly DiagnosticDescriptor IllegalVariableName =
        Error(14, "illegal-variable-name", "ILLEGAL_VAR_NAME", "'${0}' is no variable name: each segment must begin with a lower-case letter, the last one may with '_'");
    public static readonly DiagnosticDescriptor IllegalNumericVariableName =
        Error(15, "illegal-numeric-variable-name", "ILLEGAL_NUMERIC_VAR_NAME", "'${0}' is no variable name: what begins with a digit must be a decimal number without leading 0");
    public static readonly DiagnosticDescriptor IllegalTypeReference = Error(16, "illegal-type-reference", "ILLEGAL_CLASSREF", "'{0}' is no name of a type");
    public static readonly DiagnosticDescriptor IllegalHostNameCharacters =
        Error(17, "illegal-host-name-characters", "ILLEGAL_HOSTNAME_CHARS", "the host name '{0}' may hold only letters, digits, '_', '-' and '.'");
    public static readonly DiagnosticDescriptor IllegalHostNameInterpolation =
        Error(18, "illegal-host-name-interpolation", "ILLEGAL_HOSTNAME_INTERPOLATION", "a node's host name cannot be interpolated");
    public static readonly DiagnosticDescriptor IllegalExpression = Error(19, "illegal-expression", "ILLEGAL_EXPRESSION", "{0}");
    public static readonly DiagnosticDescriptor IllegalQuery =
        Error(20, "illegal-query-expression", "ILLEGAL_QUERY_EXPRESSION", "a collector's query knows '==', '!=', 'and', 'or' and parentheses only");
    public static readonly DiagnosticDescriptor NotVirtualizable = Error(21, "not-virtualizable", "NOT_VIRTUALIZEABLE", "defaults and overrides cannot be virtual or exported");
    public static readonly DiagnosticDescriptor ClassNotVirtualizable = Error(22, "class-not-virtualizable", "CLASS_NOT_VIRTUALIZABLE", "a class cannot be virtual or exported");
    public static readonly DiagnosticDescriptor UnsupportedExpression = Error(23, "unsupported-expression", "UNSUPPORTED_EXPRESSION", "Puppet does not support {0}");
    public static readonly DiagnosticDescriptor IllegalDefinitionName =
        Error(24, "illegal-definition-name", "ILLEGAL_DEFINITION_NAME", "'{0}' is no name for {1}");
    public static readonly DiagnosticDescriptor CapturesRestNotLast = Error(25, "captures-rest-not-last", "CAPTURES_REST_NOT_LAST", "'*${0}' takes all remaining arguments and must be the last parameter");
    public static readonly DiagnosticDescriptor CapturesRestNotSupported =
        Error(26, "captures-rest-not-supported", "CAPTURES_REST_NOT_SUPPORTED", "'*${0}' takes remaining arguments, which {1} has none of");
    public static readonly DiagnosticDescriptor IllegalEppParameters =
        Error(27, "illegal-epp-parameters", "ILLEGAL_EPP_PARAMETERS", "text stands before the template's parameters; begin the template with '<%-'");
    public static readonly DiagnosticDescriptor IdemNotLast =
        Error(28, "no-effect", "IDEM_EXPRESSION_NOT_LAST", "{0} has no effect here: its value is not used (did you forget a call's parentheses, or an operator at the line's end?)");
    public static readonly DiagnosticDescriptor ResourceWithoutTitle =
        Error(29, "resource-without-title", "RESOURCE_WITHOUT_TITLE", "the resource '{0}' has no title: write {0} {{ 'title': … }}");
    public static readonly DiagnosticDescriptor IdemLast =
        Error(30, "no-effect-at-end", "IDEM_NOT_ALLOWED_LAST", "{0} has no effect here: {1} returns no value");
    public static readonly DiagnosticDescriptor ReservedWord = Error(31, "reserved-word", "RESERVED_WORD", "'{0}' is a reserved word; quote it if it is a string");
    public static readonly DiagnosticDescriptor FutureReservedWord =
        new("PML1132", "future-reserved-word", Severity.Info, "'{0}' will be a reserved word") { PuppetCode = "FUTURE_RESERVED_WORD" };
    public static readonly DiagnosticDescriptor ReservedTypeName = Error(33, "reserved-type-name", "RESERVED_TYPE_NAME", "'{0}' is a type of Puppet's own");
    public static readonly DiagnosticDescriptor NodeInheritance = Error(34, "node-inheritance", "ILLEGAL_NODE_INHERITANCE", "nodes do not inherit since Puppet 4; move what they share to a class");
    public static readonly DiagnosticDescriptor DuplicateParameter = Error(35, "duplicate-parameter", "DUPLICATE_PARAMETER", "the parameter '${0}' is declared twice");
    public static readonly DiagnosticDescriptor DuplicateKey =
        new("PML1136", "duplicate-key", Severity.Warning, "the hash has the key '{0}' twice; the last value counts") { PuppetCode = "DUPLICATE_KEY" };
    public static readonly DiagnosticDescriptor DuplicateDefault = Error(37, "duplicate-default", "DUPLICATE_DEFAULT", "there is a 'default' already");
    public static readonly DiagnosticDescriptor ReservedParameter =
        Error(38, "reserved-parameter", "RESERVED_PARAMETER", "every resource has a '${0}' of its own; name the parameter otherwise");
    public static readonly DiagnosticDescriptor MultipleSplats =
        Error(39, "multiple-attribute-splats", "MULTIPLE_ATTRIBUTES_UNFOLD", "a resource can take '* =>' once only; merge the hashes");
    public static readonly DiagnosticDescriptor NumericOverflow = Error(40, "numeric-overflow", "NUMERIC_OVERFLOW", "{0} does not fit in 64 bits");
    public static readonly DiagnosticDescriptor IllegalJson = Error(41, "illegal-json", "ILLEGAL_JSON", "the heredoc's text is no valid JSON: {0}");
    public static readonly DiagnosticDescriptor NotInScripts =
        Error(42, "not-in-plans", "EXPRESSION_NOT_SUPPORTED_WHEN_SCRIPTING", "{0} belongs in a catalog; in a plan it may only stand within 'apply'");
    public static readonly DiagnosticDescriptor NotInCatalogs =
        Error(43, "not-in-apply", "EXPRESSION_NOT_SUPPORTED_WHEN_COMPILING", "{0} cannot stand within 'apply'");

    private static DiagnosticDescriptor Error(int number, string name, string puppetCode, string format) =>
        new(FormattableString.Invariant($"PML11{number:00}"), name, Severity.Error, format) { PuppetCode = puppetCode };
}

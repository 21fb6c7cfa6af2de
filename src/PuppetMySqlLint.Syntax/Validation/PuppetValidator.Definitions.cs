using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetValidator
{
    private static readonly HashSet<string> ReservedTypeNames = new(StringComparer.Ordinal)
    {
        "type", "any", "unit", "scalar", "boolean", "numeric", "integer", "float", "collection", "array", "hash", "tuple", "struct", "variant",
        "optional", "enum", "regexp", "pattern", "runtime", "init", "object", "sensitive", "semver", "semverrange", "string", "timestamp",
        "timespan", "typeset",
    };

    private void CheckDefinition(SyntaxNode node)
    {
        switch (node)
        {
            case ClassDefinitionSyntax n:
                if (!TryForbidWithTasks(n))
                    CheckDeclaring(n, n.QualifiedName, n.Parameters, n.Body);
                break;
            case DefineDefinitionSyntax n:
                if (!TryForbidWithTasks(n))
                    CheckDeclaring(n, n.QualifiedName, n.Parameters, n.Body);
                break;
            case FunctionDefinitionSyntax n:
                CheckNamed(n, n.Name.Text);
                CheckReturnType(n.ReturnType);
                CheckUnique(n.Parameters?.Parameters ?? default);
                break;
            case PlanDefinitionSyntax n:
                CheckNamed(n, n.QualifiedName);
                CheckUnique(n.Parameters?.Parameters ?? default);
                break;
            case NodeDefinitionSyntax n:
                CheckNode(n);
                break;
            case TypeAliasSyntax n:
                CheckTypeAlias(n);
                break;
            case TypeMappingSyntax n:
                CheckTop(n);
                CheckTypeMapping(n);
                break;
            case TypeDefinitionSyntax n:
                CheckTop(n);
                Report(ValidationDescriptors.UnsupportedExpression, n, "type definitions");
                break;
            case ApplyExpressionSyntax n:
                CheckGatheredKeys(n.Arguments);
                if (n.Ancestors().OfType<ApplyExpressionSyntax>().Any(a => a.Body.FullSpan.Contains(n.FullSpan)))
                    Report(ValidationDescriptors.NotInCatalogs, n, ExpressionLabels.Of(n));
                break;
        }
    }

    private void CheckDeclaring(SyntaxNode definition, string name, ParameterListSyntax? parameters, BlockSyntax body)
    {
        CheckNamed(definition, name);
        if (parameters is not null)
        {
            CheckParameters(parameters.Parameters, definition, allowsRest: false, isLambda: false);
            foreach (var parameter in parameters.Parameters.Where(static p => p.VariableName is "name" or "title"))
            {
                Report(ValidationDescriptors.ReservedParameter, parameter, parameter.VariableName);
            }
        }
        CheckEnd(definition, body);
    }

    private void CheckNamed(SyntaxNode definition, string name)
    {
        CheckTop(definition);
        if (!DefinitionName().IsMatch(name))
            Report(ValidationDescriptors.IllegalDefinitionName, definition, name, ExpressionLabels.Of(definition));
        if (ReservedTypeNames.Contains(name))
            Report(ValidationDescriptors.ReservedTypeName, definition, name);
        if (name == "plan")
            Report(ValidationDescriptors.FutureReservedWord, definition, name);
    }

    private void CheckNode(NodeDefinitionSyntax node)
    {
        if (ForbidInScripts(node))
            return;
        foreach (var match in node.Matches)
        {
            CheckHostName(match);
        }
        CheckTop(node);
        CheckEnd(node, node.Body);
        if (node.Inherits is { } inherits)
            Report(ValidationDescriptors.NodeInheritance, inherits.Match);
    }

    private void CheckHostName(ExpressionSyntax match)
    {
        var name = match switch
        {
            HostNameSyntax e => e.Value,
            BareWordSyntax e => e.Value,
            SingleQuotedStringSyntax e => e.Value,
            InterpolatedStringSyntax e => e.LiteralValue,
            _ => null,
        };
        if (name is not null && name.AsSpan().ContainsAnyExcept(HostNameCharacters))
            Report(ValidationDescriptors.IllegalHostNameCharacters, match, name);
        if (match is InterpolatedStringSyntax { LiteralValue: null } interpolated)
            Report(ValidationDescriptors.IllegalHostNameInterpolation, interpolated.Parts.OfType<InterpolationSyntax>().First().Expression);
        else if (match is HeredocSyntax)
            Report(ValidationDescriptors.IllegalExpression, match, "a heredoc is no host name");
    }

    private void CheckTypeAlias(TypeAliasSyntax alias)
    {
        CheckTop(alias);
        var name = (alias.Type as TypeNameSyntax)?.Value ?? "";
        if (!AliasName().IsMatch(name) && name.Length > 0)
            Report(ValidationDescriptors.IllegalDefinitionName, alias, name, ExpressionLabels.Of(alias));
        if (alias.Definition is ArraySyntax)
            Report(ValidationDescriptors.IllegalExpression, alias.Definition, "an array is no type");
        else
            CheckTypeReference(alias.Definition);
    }

    private void CheckTypeMapping(TypeMappingSyntax mapping)
    {
        if (mapping.Type is not AccessExpressionSyntax { Target: TypeNameSyntax { Value: "Runtime" } } left)
        {
            Report(ValidationDescriptors.UnsupportedExpression, mapping, "mappings of types other than Runtime[…]");
            return;
        }
        var isPattern = left.Keys.Count == 2 && IsPatternWithReplacement(left.Keys[1]);
        var fits = isPattern ? IsPatternWithReplacement(mapping.Definition) : mapping.Definition is TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax };
        if (!fits)
            Report(ValidationDescriptors.IllegalTypeMapping, mapping);
    }

    private static bool IsPatternWithReplacement(ExpressionSyntax expression) => expression is ArraySyntax array
        && array.Elements is [RegexSyntax, SingleQuotedStringSyntax or InterpolatedStringSyntax { LiteralValue: not null } or BareWordSyntax];

    private void CheckReturnType(ReturnTypeSyntax? returns)
    {
        if (returns is not null)
            CheckTypeReference(returns.Type);
    }

    private void CheckTypeReference(ExpressionSyntax type)
    {
        var name = type is AccessExpressionSyntax access ? access.Target : type;
        if (name is TypeNameSyntax { Value: "Plan" })
            Report(ValidationDescriptors.FutureReservedWord, type, "plan");
    }

    /// <summary>Whether the definition stands where definitions may: at the top, or in a class for all but functions and types.</summary>
    private void CheckTop(SyntaxNode definition)
    {
        var isAbsolute = definition is FunctionDefinitionSyntax or PlanDefinitionSyntax or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax;
        var container = definition.Parent;
        if (container is ManifestSyntax)
            return;
        if (isAbsolute && definition is not TypeMappingSyntax && IsPuppetBlock(container))
        {
            Report(ValidationDescriptors.NotAbsoluteTopLevel, definition, ExpressionLabels.Of(definition));
            return;
        }
        if (container is not BlockSyntax { Parent: ClassDefinitionSyntax or ApplyExpressionSyntax })
            Report(ValidationDescriptors.NotTopLevel, definition, ExpressionLabels.Of(definition));
    }

    /// <summary>Whether Puppet's model has a block here; a branch with a single statement is that statement.</summary>
    private static bool IsPuppetBlock(SyntaxNode? container) => container switch
    {
        EppTemplateSyntax => true,
        BlockSyntax { Parent: IfExpressionSyntax or ElsifClauseSyntax or ElseClauseSyntax or UnlessExpressionSyntax or EppExpressionTagSyntax } block => block.Statements.Count > 1,
        BlockSyntax => true,
        _ => false,
    };

    private static readonly System.Buffers.SearchValues<char> HostNameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9_]*(?:::[a-z][A-Za-z0-9_]*)*\z", RegexOptions.None, 1000)]
    private static partial Regex DefinitionName();

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9_]*(?:::[A-Z][A-Za-z0-9_]*)*\z", RegexOptions.None, 1000)]
    private static partial Regex AliasName();
}

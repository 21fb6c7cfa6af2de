namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckReturnType(ReturnTypeSyntax? returns)
    {
        if (returns is not null)
            CheckTypeReference(returns.Type);
    }

    private void CheckTypeReference(ExpressionSyntax type)
    {
        if (type is HashSyntax or ObjectTypeSyntax)
            return;
        if ((type is AccessExpressionSyntax access ? access.Target : type) is not TypeNameSyntax name)
            Report(ValidationDescriptors.IllegalExpression, type, Labels.Of(type), "a type");
        else if (name.Token.AsSpan().Equals("plan", StringComparison.OrdinalIgnoreCase))
            Report(ValidationDescriptors.FutureReservedWord, type, "plan");
    }

    private void CheckTypeAlias(TypeAliasSyntax alias)
    {
        CheckTop(alias);
        if (alias.Type is TypeNameSyntax { Value: [':', ..] } name)
            Report(ValidationDescriptors.IllegalDefinitionName, alias, name.Value, "a type", "a type is defined by its full name, without '::' before it");
        CheckTypeReference(alias.Definition);
    }

    private void CheckTypeDefinition(TypeDefinitionSyntax definition)
    {
        CheckTop(definition);
        Report(ValidationDescriptors.Unsupported, definition, "'type … { … }'");
    }

    private void CheckTypeMapping(TypeMappingSyntax mapping)
    {
        CheckTop(mapping);
        if (mapping.Type is not AccessExpressionSyntax { Target: TypeNameSyntax { Value: "Runtime" } } runtime)
        {
            Report(ValidationDescriptors.Unsupported, mapping, "giving a name to a type that has parameters");
            return;
        }
        var mapsPattern = runtime.Keys.Count == 2 && IsPatternAndText(runtime.Keys[1]);
        var isRight = mapsPattern ? IsPatternAndText(mapping.Definition) : mapping.Definition is TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax };
        if (!isRight)
            Report(ValidationDescriptors.IllegalTypeMapping, mapping);
    }

    private static bool IsPatternAndText(ExpressionSyntax expression) => expression is ArraySyntax
    {
        Elements: [RegexSyntax, SingleQuotedStringSyntax or BareWordSyntax or InterpolatedStringSyntax { LiteralValue: not null }],
    };
}

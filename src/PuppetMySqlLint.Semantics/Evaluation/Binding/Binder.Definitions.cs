using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Binder
{
    private BoundDefinition BindDefinition(ExpressionSyntax node, Location location)
    {
        switch (node)
        {
            case ClassDefinitionSyntax definition:
                var className = CatalogNames.ClassName(definition.QualifiedName);
                _containers.Add(new ContainerSymbol
                {
                    Kind = ContainerKind.Class,
                    Name = className,
                    ModuleName = _moduleName,
                    Location = location,
                    Parameters = BindParameters(definition.Parameters, $"class {className}"),
                    ParentName = definition.Inherits is null ? null : CatalogNames.ClassName(definition.Inherits.Name.Text),
                    Body = BindAll(definition.Body.Statements),
                });
                break;
            case DefineDefinitionSyntax definition:
                var typeName = CatalogNames.ClassName(definition.QualifiedName);
                _containers.Add(new ContainerSymbol
                {
                    Kind = ContainerKind.Define,
                    Name = typeName,
                    ModuleName = _moduleName,
                    Location = location,
                    Parameters = BindParameters(definition.Parameters, typeName),
                    Body = BindAll(definition.Body.Statements),
                });
                break;
            case NodeDefinitionSyntax definition:
                BindNode(definition, location);
                break;
            case FunctionDefinitionSyntax definition:
                var lambda = new BoundLambda(
                    BindParameters(definition.Parameters, definition.Name.Text),
                    Bind(definition.Body),
                    definition.ReturnType is null ? null : Bind(definition.ReturnType.Type),
                    location);
                _functions.Add(new FunctionSymbol(WithoutLeadingColons(definition.Name.Text), _moduleName, lambda, location));
                break;
            case TypeAliasSyntax definition when definition.Type is TypeNameSyntax name:
                _aliases.Add(new TypeAliasSymbol(WithoutLeadingColons(name.Value), Bind(definition.Definition), location));
                break;
        }
        return new BoundDefinition(location);
    }

    private void BindNode(NodeDefinitionSyntax definition, Location location)
    {
        var body = BindAll(definition.Body.Statements);
        foreach (var match in definition.Matches)
        {
            var (name, pattern) = match switch
            {
                DefaultSyntax => ("default", null),
                RegexSyntax regex => (RegexName(regex.Pattern), new RegexValue(regex.Pattern, Origin(regex.GetLocation()))),
                HostNameSyntax host => (host.Value, null),
                SingleQuotedStringSyntax text => (text.Value, null),
                InterpolatedStringSyntax text => (text.LiteralValue, null),
                NameSyntax word => (word.Value, null),
                _ => ((string?)null, (RegexValue?)null),
            };
            if (name is null)
                continue;
            _containers.Add(new ContainerSymbol
            {
                Kind = ContainerKind.Node,
                Name = name.ToLowerInvariant(),
                ModuleName = _moduleName,
                Location = location with { Span = match.Span },
                NodePattern = pattern,
                Body = body,
            });
        }
    }

    /// <summary>The name under which Puppet's catalog shows a node definition with a regular expression.</summary>
    private static string RegexName(string pattern)
    {
        var kept = string.Concat(pattern.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.'));
        return $"__node_regexp__{kept.TrimStart('.')}";
    }

    private ImmutableArray<BoundParameter> BindParameters(ParameterListSyntax? parameters, string owner) =>
        parameters is null ? [] : BindParameters(parameters.Parameters, owner);

    private ImmutableArray<BoundParameter> BindParameters(IEnumerable<ParameterSyntax> parameters, string owner)
    {
        var result = ImmutableArray.CreateBuilder<BoundParameter>();
        foreach (var parameter in parameters)
        {
            var type = parameter.Type is null ? null : Bind(parameter.Type);
            var saved = _literal;
            _literal = (OriginKind.ParameterDefault, $"default of ${parameter.VariableName} of {owner}");
            var value = parameter.Default is null ? null : Bind(parameter.Default);
            _literal = saved;
            result.Add(new BoundParameter(string.Intern(parameter.VariableName), type, value, parameter.IsSplat, parameter.GetLocation()));
        }
        return result.DrainToImmutable();
    }
}

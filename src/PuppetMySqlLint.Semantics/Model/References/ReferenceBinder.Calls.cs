using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Names in arguments: of classes, of resource types, of keys.</summary>
internal sealed partial class ReferenceBinder
{
    private void BindCall(CallExpressionSyntax node)
    {
        if (node.Function is not NameSyntax name)
            return;
        Use(name, name.GetLocation(), Function(name.Value));
        _symbols[node] = _symbols[name];
        BindArguments(name.Value, [.. node.Arguments]);
    }

    private void BindArguments(string function, IReadOnlyList<ExpressionSyntax> arguments)
    {
        if (arguments.Count == 0)
            return;
        switch (function)
        {
            case "include" or "contain" or "require":
                foreach (var argument in arguments)
                    BindClassName(argument);
                break;
            case "create_resources" or "ensure_resource" or "ensure_resources":
                BindTypeName(arguments[0]);
                break;
            case "lookup" or "hiera" or "hiera_array" or "hiera_hash" or "hiera_include":
                BindKey(arguments[0]);
                break;
        }
    }

    /// <summary>A class by its name, or several in an array.</summary>
    private void BindClassName(ExpressionSyntax node)
    {
        if (node is ArraySyntax array)
        {
            foreach (var element in array.Elements)
                BindClassName(element);
        }
        else if (TextOf(node) is { } name)
        {
            Use(node, node.GetLocation(), Class(name));
        }
    }

    private void BindTypeName(ExpressionSyntax node)
    {
        if (TextOf(node) is { } name)
            Use(node, node.GetLocation(), name == "class" ? new SymbolInfo(_table.Named(SymbolKind.DataType, "Class")) : ResourceType(name));
    }

    private void BindKey(ExpressionSyntax node)
    {
        if (node is ArraySyntax array)
        {
            foreach (var element in array.Elements)
                BindKey(element);
        }
        else if (TextOf(node) is { Length: > 0 } text)
        {
            Use(node, node.GetLocation(), new SymbolInfo(_hieraKey(HieraKeyName.RootOf(text))));
        }
    }

    private void BindResource(ResourceExpressionSyntax node)
    {
        if (node.Type is not NameSyntax type)
            return;
        var isClass = type.Value == "class";
        Use(type, type.GetLocation(), isClass ? new SymbolInfo(_table.Named(SymbolKind.DataType, "Class")) : ResourceType(type.Value));
        foreach (var body in node.Bodies)
        {
            if (isClass)
                BindClassName(body.Title);
            BindAttributes(isClass ? TextOf(body.Title) is { } name ? Class(name).Symbol : null : _symbols[type].Symbol, body.Attributes);
        }
    }

    /// <summary>Attributes that set parameters of a class or define.</summary>
    private void BindAttributes(PuppetSymbol? owner, SeparatedSyntaxList<AttributeOperationSyntax> attributes)
    {
        if (owner is not { Kind: SymbolKind.Class or SymbolKind.Define })
            return;
        foreach (var attribute in attributes)
        {
            if (attribute is AttributeSyntax named && _table.MemberOf(owner, named.Name.Text) is { Kind: SymbolKind.Parameter } parameter)
                Use(named, named.Name.GetLocation(), new SymbolInfo(parameter), ReferenceKind.Binding);
        }
    }

    /// <summary>The text of a word or string without interpolation; null for all else.</summary>
    private static string? TextOf(ExpressionSyntax node) => node switch
    {
        NameSyntax n => n.Value,
        SingleQuotedStringSyntax n => n.Value,
        InterpolatedStringSyntax n => n.LiteralValue,
        TypeNameSyntax n => n.Value,
        _ => null,
    };
}

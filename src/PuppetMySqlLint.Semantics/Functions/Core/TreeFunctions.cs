using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>tree_each</c>.</summary>
internal static class TreeFunctions
{
    public static void AddTo(FunctionLibrary library) => library.AddPassing("tree_each", 1, 2, TreeEach, BlockUse.Optional);

    private static PuppetValue TreeEach(FunctionCall call)
    {
        call.CollectionAt(0, "tree");
        var options = call.Has(1) ? call.HashAt(1, "options") : null;
        bool Option(string name) => options?.Find(name) is not BooleanValue { Value: false };
        var withContainers = Option("include_containers");
        var withValues = Option("include_values");
        var withRoot = withContainers && Option("include_root");
        if (!withContainers && !withValues)
            throw new EvaluationException("Options 'include_containers' and 'include_values' cannot both be false");
        var containers = options?.Find("container_type") is TypeValue type ? type.Type : null;
        bool IsContainer(PuppetValue value) => value is ArrayValue or HashValue && containers?.IsInstance(value) is not false;
        var isDepthFirst = options?.Find("order") is not StringValue { Value: "breadth_first" };

        var nodes = new List<(ImmutableArray<PuppetValue> Path, PuppetValue Value)>();
        var pending = new LinkedList<(ImmutableArray<PuppetValue> Path, PuppetValue Value)>();
        pending.AddFirst(([], call[0]));
        while (pending.First is { } first)
        {
            pending.RemoveFirst();
            var (path, value) = first.Value;
            var isContainer = IsContainer(value);
            if (path.IsEmpty ? withRoot : isContainer ? withContainers : withValues)
                nodes.Add((path, value));
            if (!isContainer)
                continue;
            var children = Children(call, value).Select(c => (path.Add(c.Key), c.Value));
            if (isDepthFirst)
            {
                foreach (var child in children.Reverse())
                    pending.AddFirst(child);
            }
            else
            {
                foreach (var child in children)
                    pending.AddLast(child);
            }
        }
        if (call.Lambda is not { } lambda)
            return call.Array(nodes.Select(n => call.Array([call.Array(n.Path), n.Value])));
        var takesTwo = lambda.CapturesRest || lambda.ParameterCount >= 2;
        IterationFunctions.Loop(nodes.Count, i => lambda.Invoke(takesTwo ? [call.Array(nodes[i].Path), nodes[i].Value] : [nodes[i].Value]));
        return call[0];
    }

    private static IEnumerable<(PuppetValue Key, PuppetValue Value)> Children(FunctionCall call, PuppetValue value) => value is HashValue hash
        ? hash.Entries.Select(static e => (e.Key, e.Value))
        : ((ArrayValue)value).Elements.Select((e, i) => (call.Integer(i), e));
}

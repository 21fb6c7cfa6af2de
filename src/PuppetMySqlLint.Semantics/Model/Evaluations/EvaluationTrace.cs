using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>The values of all expressions of one file on one node.</summary>
internal sealed class EvaluationTrace(SourceText file) : IEvaluationWatch
{
    private readonly Dictionary<TextSpan, List<NodeValue>> _values = [];
    private BoundNode? _entered;

    public bool TryEnter(BoundNode node)
    {
        if (!ReferenceEquals(node.Location.Source, file))
            return false;
        if (ReferenceEquals(_entered, node))
        {
            _entered = null;
            return false;
        }
        _entered = node;
        return true;
    }

    public void Record(Location place, PuppetValue value, CompiledResource? container, PathCondition? path)
    {
        if (!ReferenceEquals(place.Source, file))
            return;
        if (!_values.TryGetValue(place.Span, out var list))
            _values[place.Span] = list = [];
        if (list.Count >= SemanticModel.MaximumValues)
            return;
        var found = new NodeValue(value, container is null or { Title: "main", IsClass: true } ? "the site manifest" : container.ToString(), ConditionsOf(container, path));
        if (!list.Exists(v => v.Container == found.Container && ValueComparer.HashKey.Equals(v.Value, value) && v.Conditions.SequenceEqual(found.Conditions)))
            list.Add(found);
    }

    /// <summary>What an expression came to, in order of evaluation.</summary>
    public ImmutableArray<NodeValue> Find(TextSpan span) => _values.TryGetValue(span, out var list) ? [.. list] : [];

    private static ImmutableArray<string> ConditionsOf(CompiledResource? container, PathCondition? path)
    {
        var words = new List<string>();
        for (; path is not null; path = path.Parent)
            words.Add(path.Text);
        for (; container is not null; container = container.Container)
        {
            for (var around = container.Path; around is not null; around = around.Parent)
                words.Add(around.Text);
        }
        words.Reverse();
        return [.. words];
    }
}

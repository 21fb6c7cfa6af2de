namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Finds resources that wait for each other. Each resource is two points, its beginning and its end: what comes before a container comes
/// before its beginning, what comes after it after its end, and its contents lie between (Tarjan's strongly connected components).
/// </summary>
internal sealed class DependencyCycles
{
    private readonly List<(int To, Dependency? Why)>[] _next;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly bool[] _onStack;
    private readonly Stack<int> _open = [];
    private readonly List<List<int>> _components = [];
    private int _count;

    private DependencyCycles(int resources, IReadOnlyList<Dependency> dependencies)
    {
        _next = new List<(int, Dependency?)>[resources * 2];
        _index = new int[resources * 2];
        _low = new int[resources * 2];
        _onStack = new bool[resources * 2];
        for (var i = 0; i < resources; i++)
        {
            _next[i * 2] = [((i * 2) + 1, null)];
            _next[(i * 2) + 1] = [];
        }
        foreach (var dependency in dependencies)
        {
            var (from, to) = Points(new DependencyEdge(dependency.First, dependency.Then, dependency.Kind));
            _next[from].Add((to, dependency));
        }
    }

    /// <summary>One shortest cycle of each group of resources that wait for each other, as the dependencies that lead around it.</summary>
    /// <param name="resources">Number of resources.</param>
    /// <param name="dependencies">Their dependencies.</param>
    public static IEnumerable<List<Dependency>> Find(int resources, IReadOnlyList<Dependency> dependencies)
    {
        var search = new DependencyCycles(resources, dependencies);
        for (var i = 0; i < search._next.Length; i++)
        {
            if (search._index[i] == 0)
                search.Visit(i);
        }
        return search._components.Select(search.ShortestCycle);
    }

    /// <summary>Whether all points can be brought in an order, which nearly every catalog's can (Kahn's algorithm, on plain arrays).</summary>
    /// <param name="resources">Number of resources.</param>
    /// <param name="dependencies">What leads to what.</param>
    public static bool IsAcyclic(int resources, IReadOnlyList<DependencyEdge> dependencies)
    {
        // The ways out of each point, one after the other: those of point p are targets[starts[p]..starts[p + 1]].
        var starts = new int[(resources * 2) + 1];
        var waiting = new int[resources * 2];
        for (var i = 0; i < resources; i++)
        {
            starts[(i * 2) + 1]++;
            waiting[(i * 2) + 1]++;
        }
        foreach (var dependency in dependencies)
        {
            var (from, to) = Points(dependency);
            starts[from + 1]++;
            waiting[to]++;
        }
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var targets = new int[starts[^1]];
        var filled = starts.AsSpan(0, resources * 2).ToArray();
        for (var i = 0; i < resources; i++)
            targets[filled[i * 2]++] = (i * 2) + 1;
        foreach (var dependency in dependencies)
        {
            var (from, to) = Points(dependency);
            targets[filled[from]++] = to;
        }
        // The array that was filled is free again: it holds the points whose turn it is.
        var (ready, placed) = (0, 0);
        for (var i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] == 0)
                filled[ready++] = i;
        }
        while (placed < ready)
        {
            var point = filled[placed++];
            foreach (var to in targets.AsSpan(starts[point]..starts[point + 1]))
            {
                if (--waiting[to] == 0)
                    filled[ready++] = to;
            }
        }
        return placed == waiting.Length;
    }

    /// <summary>From which point to which a dependency leads.</summary>
    private static (int From, int To) Points(DependencyEdge dependency) =>
        ((dependency.First * 2) + (dependency.Kind == DependencyKind.ContainerBegins ? 0 : 1), (dependency.Then * 2) + (dependency.Kind == DependencyKind.ContainerEnds ? 1 : 0));

    /// <summary>Without recursion: a chain of ten thousand resources is no reason to run out of stack.</summary>
    private void Visit(int start)
    {
        var path = new Stack<(int Point, int Edge)>();
        Enter(start);
        path.Push((start, 0));
        while (path.TryPop(out var step))
        {
            var (point, edge) = step;
            if (edge < _next[point].Count)
            {
                path.Push((point, edge + 1));
                var to = _next[point][edge].To;
                if (_index[to] == 0)
                {
                    Enter(to);
                    path.Push((to, 0));
                }
                else if (_onStack[to])
                {
                    _low[point] = Math.Min(_low[point], _index[to]);
                }
                continue;
            }
            if (path.TryPeek(out var caller))
                _low[caller.Point] = Math.Min(_low[caller.Point], _low[point]);
            if (_low[point] == _index[point])
                Close(point);
        }
    }

    private void Enter(int point)
    {
        _index[point] = _low[point] = ++_count;
        _open.Push(point);
        _onStack[point] = true;
    }

    private void Close(int point)
    {
        var component = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _onStack[member] = false;
            component.Add(member);
        }
        while (member != point);
        if (component.Count > 1)
            _components.Add(component);
    }

    /// <summary>
    /// The shortest way from a point back to it. It starts at the ends of few written dependencies, for a cycle without one there is none.
    /// </summary>
    private List<Dependency> ShortestCycle(List<int> component)
    {
        const int Tries = 50;
        var inside = component.ToHashSet();
        List<Dependency>? shortest = null;
        var starts = component.Order().Where(p => _next[p].Exists(e => e.Why is { Kind: DependencyKind.Written } && inside.Contains(e.To))).Take(Tries);
        foreach (var start in starts)
        {
            if (WayBack(start, inside) is { } cycle && (shortest is null || cycle.Count < shortest.Count))
                shortest = cycle;
        }
        return shortest ?? WayBack(component.Min(), inside)!;
    }

    private List<Dependency>? WayBack(int start, HashSet<int> inside)
    {
        var cameFrom = new Dictionary<int, (int Point, Dependency? Why)>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var point))
        {
            foreach (var (to, why) in _next[point])
            {
                if (!inside.Contains(to) || !cameFrom.TryAdd(to, (point, why)))
                    continue;
                if (to == start)
                    return Way(start, cameFrom);
                queue.Enqueue(to);
            }
        }
        return null;
    }

    private static List<Dependency> Way(int start, Dictionary<int, (int Point, Dependency? Why)> cameFrom)
    {
        var way = new List<Dependency>();
        var point = start;
        do
        {
            var (from, why) = cameFrom[point];
            if (why is not null)
                way.Add(why);
            point = from;
        }
        while (point != start);
        way.Reverse();
        return way;
    }
}

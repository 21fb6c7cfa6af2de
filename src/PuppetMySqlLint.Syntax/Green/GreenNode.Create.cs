namespace PuppetMySqlLint.Syntax;

internal abstract partial class GreenNode
{
    public static GreenNode Create(SyntaxKind kind) => new GreenNode0(kind);

    public static GreenNode Create(SyntaxKind kind, GreenNode? a) => new GreenNode1(kind, a);

    public static GreenNode Create(SyntaxKind kind, GreenNode? a, GreenNode? b) => new GreenNode2(kind, a, b);

    public static GreenNode Create(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c) => new GreenNode3(kind, a, b, c);

    public static GreenNode Create(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c, GreenNode? d) => new GreenNode4(kind, a, b, c, d);

    public static GreenNode Create(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c, GreenNode? d, GreenNode? e) =>
        new GreenNode5(kind, a, b, c, d, e);

    public static GreenNode Create(SyntaxKind kind, params ReadOnlySpan<GreenNode?> slots) => new GreenNodeN(kind, slots.ToArray());

    /// <summary>A node of a kind with its slots in one span.</summary>
    public static GreenNode CreateNode(SyntaxKind kind, ReadOnlySpan<GreenNode?> slots) => slots.Length switch
    {
        _ when kind == SyntaxKind.Heredoc => new GreenHeredoc(slots[0]!, slots[1]!, 0),
        0 => new GreenNode0(kind),
        1 => new GreenNode1(kind, slots[0]),
        2 => new GreenNode2(kind, slots[0], slots[1]),
        3 => new GreenNode3(kind, slots[0], slots[1], slots[2]),
        4 => new GreenNode4(kind, slots[0], slots[1], slots[2], slots[3]),
        5 => new GreenNode5(kind, slots[0], slots[1], slots[2], slots[3], slots[4]),
        _ => new GreenNodeN(kind, slots.ToArray()),
    };

    /// <summary>A list: null for none, the node itself for one node.</summary>
    public static GreenNode? CreateList(ReadOnlySpan<GreenNode?> items) => items.Length switch
    {
        0 => null,
        1 when items[0] is not GreenToken => items[0],
        1 => new GreenNode1(SyntaxKind.List, items[0]),
        2 => new GreenNode2(SyntaxKind.List, items[0], items[1]),
        3 => new GreenNode3(SyntaxKind.List, items[0], items[1], items[2]),
        4 => new GreenNode4(SyntaxKind.List, items[0], items[1], items[2], items[3]),
        _ => new GreenNodeN(SyntaxKind.List, items.ToArray()),
    };

    private static int Width(GreenNode? node) => node?.FullWidth ?? 0;

    private sealed class GreenNode0(SyntaxKind kind) : GreenNode(kind, 0, 0)
    {
        public override GreenNode? GetSlot(int index) => throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class GreenNode1(SyntaxKind kind, GreenNode? a) : GreenNode(kind, 1, Width(a))
    {
        private readonly GreenNode? _a = a;

        public override GreenNode? GetSlot(int index) => _a;
    }

    private sealed class GreenNode2(SyntaxKind kind, GreenNode? a, GreenNode? b) : GreenNode(kind, 2, Width(a) + Width(b))
    {
        private readonly GreenNode? _a = a;
        private readonly GreenNode? _b = b;

        public override GreenNode? GetSlot(int index) => index == 0 ? _a : _b;
    }

    private sealed class GreenNode3(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c)
        : GreenNode(kind, 3, Width(a) + Width(b) + Width(c))
    {
        private readonly GreenNode? _a = a;
        private readonly GreenNode? _b = b;
        private readonly GreenNode? _c = c;

        public override GreenNode? GetSlot(int index) => index switch { 0 => _a, 1 => _b, _ => _c };
    }

    private sealed class GreenNode4(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c, GreenNode? d)
        : GreenNode(kind, 4, Width(a) + Width(b) + Width(c) + Width(d))
    {
        private readonly GreenNode? _a = a;
        private readonly GreenNode? _b = b;
        private readonly GreenNode? _c = c;
        private readonly GreenNode? _d = d;

        public override GreenNode? GetSlot(int index) => index switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };
    }

    private sealed class GreenNode5(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c, GreenNode? d, GreenNode? e)
        : GreenNode(kind, 5, Width(a) + Width(b) + Width(c) + Width(d) + Width(e))
    {
        private readonly GreenNode? _a = a;
        private readonly GreenNode? _b = b;
        private readonly GreenNode? _c = c;
        private readonly GreenNode? _d = d;
        private readonly GreenNode? _e = e;

        public override GreenNode? GetSlot(int index) => index switch { 0 => _a, 1 => _b, 2 => _c, 3 => _d, _ => _e };
    }

    private sealed class GreenNodeN : GreenNode
    {
        private readonly GreenNode?[] _slots;

        public GreenNodeN(SyntaxKind kind, GreenNode?[] slots)
            : base(kind, slots.Length, 0)
        {
            _slots = slots;
            foreach (var slot in slots)
            {
                FullWidth += Width(slot);
            }
        }

        public override int SlotCount => _slots.Length;

        public override GreenNode? GetSlot(int index) => _slots[index];
    }
}

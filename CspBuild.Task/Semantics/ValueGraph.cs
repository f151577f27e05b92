using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// What each value of a file is computed from. A node is an expression's value or a place where values meet; an edge says
/// that one goes into the other. The flow analysis builds the graph in one pass over the file, loops included: a value that
/// comes round later is one more operand of a node that exists already. <see cref="Solve"/> then moves sets of tracked names
/// along the edges until nothing grows, which costs the number of edges times the few names there are, whatever the nesting.
/// </summary>
internal sealed class ValueGraph
{
    /// <summary>The value of everything that nobody asks about. Merging it with another value yields that other value.</summary>
    public const int Unknown = 0;

    /// <summary>The value of a variable that has none.</summary>
    public const int Unbound = 1;

    private const int FirstConstant = 2;
    private const int NoEdge = -1;

    private readonly TrackedNames _names;
    private readonly ArrayBuilder<Edge> _edges = new();
    private readonly ArrayBuilder<Node> _nodes = new();

    public ValueGraph(TrackedNames names)
    {
        _names = names;
        Add(NodeKind.Constant, Unknown, Unknown, detail: null);
        Add(NodeKind.Constant, Unknown, Unknown, detail: null);
        _nodes[Unbound].Values = ValueSet.Unbound;
        for (var i = 0; i < names.Count; i++)
        {
            _nodes[Add(NodeKind.Constant, Unknown, Unknown, detail: null)].Values = ValueSet.Of(i);
        }
    }

    private enum NodeKind : byte
    {
        Constant,

        /// <summary>Any of the operands, which are edges only.</summary>
        Phi,

        /// <summary>Attribute <c>Detail</c> of the first operand.</summary>
        Member,

        /// <summary>Item <c>Detail</c> of the first operand.</summary>
        Item,

        /// <summary>A call of the first operand with the second as its first argument.</summary>
        Call,

        /// <summary>The first operand; where it is unbound, the second.</summary>
        Fallback,

        /// <summary>The first operand as far as it is followed through a variable.</summary>
        Followed,
    }

    /// <summary>Number of nodes; a node made later has a number not less than this.</summary>
    public int Count => _nodes.Count;

    /// <summary>The node of one tracked name or of none.</summary>
    public int Constant(ValueSet value)
    {
        for (var i = 0; i < _names.Count && !value.IsUnknown; i++)
        {
            if (value == ValueSet.Of(i))
            {
                return FirstConstant + i;
            }
        }

        return Unknown;
    }

    /// <summary>A place where values meet; <see cref="AddOperand"/> says which.</summary>
    public int NewPhi() => Add(NodeKind.Phi, Unknown, Unknown, detail: null);

    /// <summary>Lets the values of <paramref name="operand"/> reach <paramref name="phi"/> as well.</summary>
    public void AddOperand(int phi, int operand)
    {
        if (operand != Unknown && operand != phi)
        {
            AddEdge(operand, phi);
        }
    }

    /// <summary>Either of two values.</summary>
    public int Merge(int left, int right)
    {
        if (left == right || right == Unknown)
        {
            return left;
        }

        if (left == Unknown)
        {
            return right;
        }

        var phi = NewPhi();
        AddOperand(phi, left);
        AddOperand(phi, right);
        return phi;
    }

    /// <summary><c>owner.name</c>.</summary>
    public int Member(int owner, string name)
    {
        if (owner == Unknown || !(Reflection.IsMember(name) || _names.IsReported(name)))
        {
            return Unknown;
        }

        return IsConstant(owner)
            ? Constant(_names.GetMember(_nodes[owner].Values, name))
            : Derive(NodeKind.Member, owner, Unknown, name);
    }

    /// <summary><c>container["key"]</c>.</summary>
    public int Item(int container, string key) => IsConstant(container)
        ? Constant(_names.GetItem(_nodes[container].Values, key))
        : Derive(NodeKind.Item, container, Unknown, key);

    /// <summary><c>callee(argument, ...)</c>.</summary>
    public int Call(int callee, int argument, ReflectiveCall call) => IsConstant(callee) && IsConstant(argument)
        ? Constant(call.GetResult(_nodes[callee].Values, _nodes[argument].Values, _names))
        : Derive(NodeKind.Call, callee, argument, call);

    /// <summary><paramref name="inner"/>, or <paramref name="outer"/> where the inner variable has no value.</summary>
    public int Fallback(int inner, int outer)
    {
        if (IsConstant(inner))
        {
            return inner == Unbound ? outer : inner;
        }

        return Derive(NodeKind.Fallback, inner, outer, detail: null);
    }

    /// <summary>
    /// What a name that <paramref name="value"/> is assigned to stands for: a reported member is reported where it is loaded, and
    /// not followed further.
    /// </summary>
    public int Followed(int value)
    {
        if (IsConstant(value))
        {
            return MayBeReported(value) ? Unknown : value;
        }

        return Derive(NodeKind.Followed, value, Unknown, detail: null);
    }

    /// <summary>Whether <see cref="Solve"/> may find a reported member in a node.</summary>
    public bool MayBeReported(int node) => !IsConstant(node) || _nodes[node].Values.Overlaps(_names.Reported);

    /// <summary>Whether a node may turn out to be one of the functions that reach a module or member by its name.</summary>
    public bool MayReflect(int node) => !IsConstant(node) || _nodes[node].Values.Overlaps(Reflection.Functions);

    /// <summary>What a node may be, once <see cref="Solve"/> has run.</summary>
    public ValueSet GetValues(int node) => _nodes[node].Values;

    /// <summary>Moves values along the edges until nothing changes.</summary>
    public void Solve()
    {
        var grown = new ArrayBuilder<int>();
        for (var i = 0; i < Count && IsConstant(i); i++)
        {
            grown.Add(i);
        }

        while (grown.Count > 0)
        {
            var source = grown.Pop();
            for (var edge = _nodes[source].FirstEdge; edge != NoEdge; edge = _edges[edge].Next)
            {
                var target = _edges[edge].Target;
                var values = _nodes[target].Values.Union(Compute(target, _nodes[source].Values));
                if (values != _nodes[target].Values)
                {
                    _nodes[target].Values = values;
                    grown.Add(target);
                }
            }
        }
    }

    private bool IsConstant(int node) => _nodes[node].Kind == NodeKind.Constant;

    private ValueSet Compute(int index, ValueSet source)
    {
        ref var node = ref _nodes[index];
        var first = _nodes[node.First].Values;
        return (node.Kind, node.Detail) switch
        {
            (NodeKind.Phi, _) => source,
            (NodeKind.Member, string name) => _names.GetMember(first, name),
            (NodeKind.Item, string key) => _names.GetItem(first, key),
            (NodeKind.Call, ReflectiveCall call) => call.GetResult(first, _nodes[node.Second].Values, _names),
            (NodeKind.Fallback, _) when first.Overlaps(ValueSet.Unbound) =>
                first.Except(ValueSet.Unbound).Union(_nodes[node.Second].Values),
            (NodeKind.Fallback, _) => first,
            (NodeKind.Followed, _) => first.Except(_names.Reported),
            _ => ValueSet.Unknown,
        };
    }

    private int Derive(NodeKind kind, int first, int second, object? detail)
    {
        var node = Add(kind, first, second, detail);
        AddEdge(first, node);
        if (second != Unknown)
        {
            AddEdge(second, node);
        }

        return node;
    }

    private int Add(NodeKind kind, int first, int second, object? detail)
    {
        _nodes.Add(new Node { Kind = kind, First = first, Second = second, Detail = detail, FirstEdge = NoEdge });
        return Count - 1;
    }

    private void AddEdge(int source, int target)
    {
        _edges.Add(new Edge(target, _nodes[source].FirstEdge));
        _nodes[source].FirstEdge = _edges.Count - 1;
    }

    /// <summary>One operand of <paramref name="Target"/>, in the list of its source's edges.</summary>
    private readonly record struct Edge(int Target, int Next);

    private struct Node
    {
        public NodeKind Kind;
        public int First;
        public int Second;
        public int FirstEdge;
        public object? Detail;
        public ValueSet Values;
    }
}

using System.Collections.Generic;
using System.Diagnostics;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// What every variable holds at the point of the program that the analysis stands at. Nothing is ever copied: a branch is
/// undone through a journal, and a jump costs one tick of a clock. What a jump carried is written down when a variable that
/// the jump saw gets its next value, by being assigned or by being rolled back; a variable that never changes again has
/// carried what it holds. So joins cost what changed between them and no more, however many names and branches there are.
/// <para>
/// Each variable has two values: the one that code sees now, and the one that bodies that run later will see, which a
/// <c>del</c> leaves as it is.
/// </para>
/// <para>
/// Code that assigns to thousands of variables a hundred levels deep would still cost each variable at each level. Beyond a budget
/// (<see cref="WorkBudget"/>) order counts no more: a variable holds all that it is ever assigned, wherever it is read.
/// </para>
/// <para>
/// A target is opened, jumped to, landed at and closed, in that order; guards nest. Debug builds hold callers to it.
/// </para>
/// </summary>
internal sealed class FlowState(ValueGraph values, int slotCount, int budget)
{
    private readonly Slot[] _slots = new Slot[slotCount];
    private readonly ArrayBuilder<Change> _journal = new();
    private readonly List<int> _stale = [];
    private readonly List<int> _landed = [];
    private readonly Stack<JumpTarget> _spare = new();
    private readonly List<JumpTarget> _targets = [];
    private JumpTarget? _newest;
    private JumpTarget? _guard;
    private int _clock;
    private int _landing;
    private int _overlays;
    private int _budget = budget;

    /// <summary>Whether the budget is used up and order counts no more.</summary>
    public bool IsCoarse { get; private set; }

    /// <summary>Begins code that runs at another time than what was analysed before; nothing is rolled back beyond here.</summary>
    public void StartUnit()
    {
        Debug.Assert(_guard == null && _overlays == 0, "The unit before has not ended what it began.");
        _journal.Truncate(0);
        _stale.Clear();
    }

    /// <summary>Whether a handler is around this code.</summary>
    public bool IsGuarded => _guard != null;

    /// <summary>The variable's value for code that runs here.</summary>
    public int GetNow(int slot) => _slots[slot].Now;

    /// <summary>The variable's value for bodies that run later.</summary>
    public int GetLater(int slot) => _slots[slot].Later;

    public void Assign(int slot, int value) => Set(slot, value, value);

    /// <summary>Takes the variable's value away from code that runs here.</summary>
    public void Delete(int slot, int unbound) => Set(slot, unbound, _slots[slot].Later);

    /// <summary>Sets both values of a variable.</summary>
    public void Set(int slot, int now, int later)
    {
        ref var variable = ref _slots[slot];
        if (IsCoarse || _budget <= 0)
        {
            Coarsen();
            values.AddOperand(variable.Now, now);
            values.AddOperand(variable.Now, later);
            return;
        }

        if (variable.Now != now || variable.Later != later || _overlays > 0)
        {
            _journal.Add(new Change(slot, variable.Now, variable.Later));
            Replace(slot, now, later);
        }
    }

    /// <summary>
    /// From here on every call may assign <paramref name="value"/> to the variable, because a function that does so is known.
    /// </summary>
    public void Expose(int slot, int value)
    {
        _slots[slot].FromCalls = value;
        _stale.Add(slot);
    }

    /// <summary>Says that unknown code runs here.</summary>
    public void Call()
    {
        if (_stale.Count == 0)
        {
            return;
        }

        foreach (var slot in _stale.ToArray())
        {
            var variable = _slots[slot];
            var now = values.Merge(variable.Now, variable.FromCalls);
            Set(slot, now, variable.Later == variable.Now ? now : values.Merge(variable.Later, variable.FromCalls));
        }

        _stale.Clear();
    }

    /// <summary>A point to roll back to.</summary>
    public int Mark() => _journal.Count;

    /// <summary>Gives every variable the value that it had at <paramref name="mark"/>.</summary>
    public void Rollback(int mark)
    {
        Debug.Assert(IsCoarse || mark <= _journal.Count, "The mark lies beyond a rollback.");
        for (var i = _journal.Count - 1; i >= mark; i--)
        {
            var change = _journal[i];
            Replace(change.Slot, change.Now, change.Later);
        }

        if (!IsCoarse)
        {
            _journal.Truncate(mark);
        }
    }

    /// <summary>
    /// Begins code whose assignments will be laid over other states than the one it is analysed in, so that one which changes
    /// nothing here counts as well. Returns a point to roll back to.
    /// </summary>
    public int StartOverlay()
    {
        _overlays++;
        return Mark();
    }

    /// <summary>The variables that were assigned to since <see cref="StartOverlay"/>, with the values that they have now.</summary>
    public ArrayBuilder<Carried> EndOverlay(int mark)
    {
        Debug.Assert(_overlays > 0, "No overlay has been started.");
        var changes = new ArrayBuilder<Carried>();
        _overlays--;
        _landing++;
        for (var i = mark; i < _journal.Count; i++)
        {
            ref var variable = ref _slots[_journal[i].Slot];
            if (variable.Landing != _landing)
            {
                variable.Landing = _landing;
                changes.Add(new Carried(_journal[i].Slot, variable.Now, variable.Later, Stamp: 0));
            }
        }

        return changes;
    }

    /// <summary>Makes the changes that <see cref="EndOverlay"/> found.</summary>
    public void Apply(ArrayBuilder<Carried> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            Set(change.Slot, change.Now, change.Later);
        }
    }

    /// <summary>A new target; <see cref="Close"/> gives it back.</summary>
    public JumpTarget Open()
    {
        if (_spare.Count == 0)
        {
            var created = new JumpTarget();
            _targets.Add(created);
            _spare.Push(created);
        }

        var target = _spare.Pop();
        target.IsOpen = true;
        return target;
    }

    /// <summary>
    /// A target that every point of the program from here on may jump to, as an exception handler is. Returns the one whose place
    /// it takes: an exception that a handler lets through is seen by the outer one when the inner one has landed.
    /// </summary>
    public JumpTarget? Guard(JumpTarget target)
    {
        Debug.Assert(target.IsOpen, "A closed target guards nothing.");
        var outer = _guard;
        _guard = target;
        return outer;
    }

    /// <summary>Ends what <see cref="Guard"/> began; the last jump to <paramref name="target"/> is here.</summary>
    public void Unguard(JumpTarget target, JumpTarget? outer)
    {
        Debug.Assert(_guard == target && outer is not { IsOpen: false }, "Guards end in the order that is opposite to their beginning.");
        _guard = outer;
        Jump(target);
    }

    /// <summary>Control leaves for <paramref name="target"/> with what the variables hold.</summary>
    public void Jump(JumpTarget target)
    {
        Debug.Assert(target.IsOpen, "Nobody lands where a closed target was.");
        target.LastJump = ++_clock;
        if (_newest != target)
        {
            Unlink(target);
            target.Older = _newest;
            if (_newest != null)
            {
                _newest.Newer = target;
            }

            _newest = target;
        }
    }

    /// <summary>
    /// Gives every variable all the values that jumps to <paramref name="target"/> carried, and, where
    /// <paramref name="includeCurrent"/> says that control also gets there by itself, the one that it has.
    /// </summary>
    public void Land(JumpTarget target, bool includeCurrent)
    {
        Debug.Assert(target.IsOpen && target != _guard, "A target is landed at once, after its guard has ended.");
        if (IsCoarse)
        {
            return;
        }

        var lastJump = target.LastJump;
        var firstPhi = values.Count;
        Unlink(target);
        _landed.Clear();
        _landing++;
        for (var i = 0; i < target.Values.Count; i++)
        {
            var carried = target.Values[i];
            ref var variable = ref _slots[carried.Slot];
            if (variable.Landing != _landing)
            {
                variable.Landing = _landing;
                variable.LandingNow = carried.Now;
                variable.LandingLater = carried.Later;
                _landed.Add(carried.Slot);
            }
            else
            {
                Gather(ref variable, carried.Now, carried.Later, firstPhi);
            }
        }

        foreach (var slot in _landed)
        {
            ref var variable = ref _slots[slot];
            if (includeCurrent || variable.Written < lastJump)
            {
                Gather(ref variable, variable.Now, variable.Later, firstPhi);
            }
        }

        foreach (var slot in _landed)
        {
            Set(slot, _slots[slot].LandingNow, _slots[slot].LandingLater);
        }
    }

    /// <summary>Forgets a target.</summary>
    public void Close(JumpTarget target)
    {
        Debug.Assert(target.IsOpen && target != _guard, "A target is closed once, and not while it guards.");
        Unlink(target);
        target.IsOpen = false;
        target.LastJump = 0;
        target.Stamp = 0;
        target.IsReached = false;
        target.DeadEnd = Completion.Normal;
        target.Values.Truncate(0);
        _spare.Push(target);
    }

    private void Replace(int slot, int now, int later)
    {
        ref var variable = ref _slots[slot];
        _budget--;
        for (var target = _newest; target != null && target.LastJump > variable.Written; target = target.Older)
        {
            target.Values.Add(new Carried(slot, variable.Now, variable.Later, target.Stamp));
            _budget--;
        }

        _guard?.Values.Add(new Carried(slot, variable.Now, variable.Later, _guard.Stamp));
        if (variable.FromCalls != ValueGraph.Unknown)
        {
            _stale.Add(slot);
        }

        variable.Now = now;
        variable.Later = later;
        variable.Written = ++_clock;
    }

    // From here on each variable is one node. What it held, what a rollback would restore and what jumps carry goes in there.
    private void Coarsen()
    {
        if (IsCoarse)
        {
            return;
        }

        IsCoarse = true;
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var any = values.NewPhi();
            values.AddOperand(any, _slots[slot].Now);
            values.AddOperand(any, _slots[slot].Later);
            _slots[slot].Now = any;
            _slots[slot].Later = any;
        }

        for (var i = 0; i < _journal.Count; i++)
        {
            var change = _journal[i];
            Set(change.Slot, change.Now, change.Later);
        }

        foreach (var target in _targets)
        {
            Apply(target.Values);
            target.Values.Truncate(0);
        }

        _journal.Truncate(0);
    }

    // Two values that agree, as they do but for a del, share a phi that takes more operands; others get one of their own.
    private void Gather(ref Slot variable, int now, int later, int firstPhi)
    {
        if (variable.LandingNow != variable.LandingLater || now != later)
        {
            variable.LandingNow = values.Merge(variable.LandingNow, now);
            variable.LandingLater = values.Merge(variable.LandingLater, later);
        }
        else
        {
            var isOpen = variable.LandingNow >= firstPhi;
            if (isOpen)
            {
                values.AddOperand(variable.LandingNow, now);
            }

            variable.LandingNow = isOpen ? variable.LandingNow : values.Merge(variable.LandingNow, now);
            variable.LandingLater = variable.LandingNow;
        }
    }

    private void Unlink(JumpTarget target)
    {
        if (_newest == target)
        {
            _newest = target.Older;
        }

        if (target.Older != null)
        {
            target.Older.Newer = target.Newer;
        }

        if (target.Newer != null)
        {
            target.Newer.Older = target.Older;
        }

        target.Older = null;
        target.Newer = null;
    }

    private readonly record struct Change(int Slot, int Now, int Later);

    private struct Slot
    {
        public int Now;
        public int Later;

        /// <summary>When the variable got its value.</summary>
        public int Written;

        /// <summary>What calls may assign to the variable, or unknown.</summary>
        public int FromCalls;

        /// <summary>The landing, by number, that the next two belong to.</summary>
        public int Landing;
        public int LandingNow;
        public int LandingLater;
    }
}

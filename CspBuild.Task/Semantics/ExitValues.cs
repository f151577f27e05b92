using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// What bodies inside a function find in its variables when it is over, where it may end in several places: a body sees what
/// its function held at its end or at any <c>return</c> and <c>raise</c> that control gets to from where the body was made.
/// </summary>
internal sealed class ExitValues
{
    private readonly Dictionary<int, ArrayBuilder<Exit>> _exitsBySlot = [];

    /// <summary>
    /// Adds what the exits of one function carried. <paramref name="exits"/> is stamped with the place of each.
    /// </summary>
    public void Add(JumpTarget exits, FlowState state, ValueGraph values)
    {
        for (var i = exits.Values.Count - 1; i >= 0; i--)
        {
            var carried = exits.Values[i];
            if (!_exitsBySlot.TryGetValue(carried.Slot, out var found))
            {
                _exitsBySlot.Add(carried.Slot, found = new ArrayBuilder<Exit>());
            }

            var later = found.Count > 0 ? found[found.Count - 1].Value : state.GetLater(carried.Slot);
            found.Add(new Exit(carried.Stamp, values.Merge(carried.Later, later)));
        }
    }

    /// <summary>
    /// What a variable holds for a body made at <paramref name="place"/> in the function that owns it, or
    /// <paramref name="atEnd"/> if no exit but the end matters.
    /// </summary>
    public int Get(int slot, int place, int atEnd)
    {
        if (!_exitsBySlot.TryGetValue(slot, out var exits))
        {
            return atEnd;
        }

        // From the last exit to the first; each holds what it and those behind it carried.
        var later = SortedSearch.CountFirst(exits.Count, index => exits[index].Place >= place);
        return later == 0 ? atEnd : exits[later - 1].Value;
    }

    private readonly record struct Exit(int Place, int Value);
}

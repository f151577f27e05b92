using System;

namespace CspBuild.Text;

/// <summary>
/// An array that grows. Unlike the framework's lists it is compiled with this assembly: a list of one of our structures would be compiled
/// in every process anew, which takes longer than most files' scan.
/// </summary>
internal sealed class ArrayBuilder<T>
{
    private const int DefaultCapacity = 8;

    private T[] _items;

    public ArrayBuilder()
        : this(DefaultCapacity)
    {
    }

    /// <param name="capacity">How many items it can take before it grows, 1 or more.</param>
    public ArrayBuilder(int capacity) => _items = new T[capacity];

    /// <summary>Number of items; taken before a list starts, it is the mark that the list is taken by.</summary>
    public int Count { get; private set; }

    /// <summary>The item with a number from 0 to <see cref="Count"/> - 1; the reference is good until the next one is added.</summary>
    public ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow(ref _items);
        }

        _items[Count++] = item;
    }

    /// <summary>Removes the last item and returns it.</summary>
    public T Pop() => _items[--Count];

    /// <summary>Removes the items from number <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Removes the items from number <paramref name="mark"/> on and returns them in an array of their own.</summary>
    public T[] Take(int mark)
    {
        var count = Count - mark;
        if (count == 0)
        {
            return [];
        }

        var taken = new T[count];
        Array.Copy(_items, mark, taken, 0, count);
        Count = mark;
        return taken;
    }

    /// <summary>Makes room in an array: its length is doubled.</summary>
    public static void Grow(ref T[] items)
    {
        var larger = new T[items.Length * 2];
        Array.Copy(items, larger, items.Length);
        items = larger;
    }
}

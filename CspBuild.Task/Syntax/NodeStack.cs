using System;

namespace CspBuild.Syntax;

/// <summary>Where the parser gathers the children of nodes under construction; a list costs its array and nothing else.</summary>
internal sealed class NodeStack<T>
    where T : class
{
    private T[] _items = [];

    /// <summary>Number of items; taken before a list starts, it is the mark that the list is taken by.</summary>
    public int Count { get; private set; }

    public void Push(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(8, Count * 2));
        }

        _items[Count++] = item;
    }

    /// <summary>Removes the items above <paramref name="mark"/> and returns them in an array of their own.</summary>
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
}

namespace CspBuild.Notebooks;

/// <summary>
/// IPython's calls without parentheses: <c>/f x y</c> is <c>f(x, y)</c>, <c>,f x y</c> is <c>f("x", "y")</c>, <c>;f x y</c> is
/// <c>f("x y")</c>. Every character keeps its place, so that the first becomes <c>f,x,y</c>, which loads the same, and the others
/// <c>f()</c>, where there is room for it.
/// </summary>
internal static class Autocall
{
    /// <summary>Whether the line that starts at <paramref name="start"/> is one.</summary>
    public static bool IsAt(char[] cell, int start) =>
        cell[start] is '/' or ',' or ';' && start + 1 < cell.Length && (char.IsLetter(cell[start + 1]) || cell[start + 1] == '_');

    /// <summary>Rewrites what stands behind the name of one.</summary>
    /// <param name="cell">The cell's characters.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where its line ends.</param>
    public static void Rewrite(char[] cell, int start, int end)
    {
        var nameEnd = start + 1;
        while (nameEnd < end && !char.IsWhiteSpace(cell[nameEnd]))
        {
            nameEnd++;
        }

        if (cell[start] == '/')
        {
            Separate(cell, nameEnd, end);
            return;
        }

        for (var i = nameEnd; i < end; i++)
        {
            cell[i] = cell[i] is '\r' or '\n' ? cell[i] : i == nameEnd ? '(' : i == nameEnd + 1 ? ')' : ' ';
        }

        if (nameEnd + 1 < cell.Length && cell[nameEnd] == '(' && cell[nameEnd + 1] != ')')
        {
            cell[nameEnd] = ' ';
        }
    }

    private static void Separate(char[] cell, int start, int end)
    {
        var last = end;
        while (last > start && char.IsWhiteSpace(cell[last - 1]))
        {
            last--;
        }

        for (var i = start; i < last; i++)
        {
            if (cell[i] is ' ' or '\t' && !char.IsWhiteSpace(cell[i + 1]))
            {
                cell[i] = ',';
            }
        }
    }
}

using System;
using System.Text;

namespace CspBuild.Files;

/// <summary>The first line of a script, which names its interpreter: <c>#!/usr/bin/env -S python3 -E</c>.</summary>
internal static class Shebang
{
    /// <summary>Number of bytes that decide; what the kernel reads is shorter still.</summary>
    public const int MaximumLength = 512;

    /// <summary>Whether bytes at the beginning of a file may be the beginning of such a line, which is not there to its end.</summary>
    public static bool MayFollow(byte[] bytes, int length) =>
        (length < 1 || bytes[0] == '#') && (length < 2 || bytes[1] == '!') && Array.IndexOf(bytes, (byte)'\n', 0, length) < 0;

    /// <summary>Whether the first line of a file says that Python, or a Python such as PyPy, runs it.</summary>
    public static bool IsPython(byte[] bytes, int length)
    {
        if (length < 3 || bytes[0] != '#' || bytes[1] != '!')
        {
            return false;
        }

        var end = 2;
        while (end < length && end < MaximumLength && !(bytes[end] is (byte)'\n' or (byte)'\r'))
        {
            end++;
        }

        var words = Encoding.ASCII.GetString(bytes, 2, end - 2).Split([' ', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries);
        var program = FindProgram(words);
        return program < words.Length && (IsPythonName(words[program]) || IsUvRun(words, program));
    }

    // env stands aside for the first word that is neither an option nor a variable; its -S may be glued to that word.
    private static int FindProgram(string[] words)
    {
        if (words.Length == 0 || GetFileName(words[0]) != "env")
        {
            return 0;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].StartsWith("-S", StringComparison.Ordinal) && words[i].Length > 2)
            {
                words[i] = words[i].Substring(2);
            }

            if (words[i] is "-u" or "-C")
            {
                i++;
            }
            else if (words[i][0] != '-' && words[i].IndexOf('=') < 0)
            {
                return i;
            }
        }

        return words.Length;
    }

    // python3.13, pypy3, ipython, /opt/python/bin/python2.7
    private static bool IsPythonName(string word)
    {
        var name = GetFileName(word);
        return name.StartsWith("python", StringComparison.Ordinal) || name.StartsWith("ipython", StringComparison.Ordinal) ||
            name.StartsWith("pypy", StringComparison.Ordinal);
    }

    private static bool IsUvRun(string[] words, int program) =>
        GetFileName(words[program]) == "uv" && program + 1 < words.Length && words[program + 1] == "run";

    private static string GetFileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}

using System.Globalization;
using System.IO;
using CspBuild.Text;

namespace CspBuild.Json;

/// <summary>What the strings of a JSON text say, read and written.</summary>
internal static class JsonString
{
    /// <summary>What the string between two quotes says.</summary>
    public static string Decode(SourceText json, TextSpan span)
    {
        if (json.IndexOf('\\', span.Start, span.End) < 0)
        {
            return json.Substring(span.Start, span.Length);
        }

        var characters = new ArrayBuilder<char>();
        for (var i = span.Start; i < span.End;)
        {
            characters.Add(ReadCharacter(json, i, out var length));
            i += length;
        }

        return new string(characters.Take(0));
    }

    /// <summary>
    /// What a text may say whose JSON is broken: escapes are read wherever they stand, and strings that follow one another as in an array
    /// are one.
    /// </summary>
    public static char[] DecodeBroken(SourceText json)
    {
        var characters = new ArrayBuilder<char>();
        for (var i = 0; i < json.Length;)
        {
            if (json[i] == '"' && FindNextString(json, i + 1) is var next and >= 0)
            {
                i = next;
                continue;
            }

            characters.Add(ReadCharacter(json, i, out var length));
            i += length;
        }

        return characters.Take(0);
    }

    /// <summary>The character that is spelled at an offset, and how many characters spell it.</summary>
    public static char ReadCharacter(SourceText json, int position, out int length)
    {
        length = 1;
        if (json[position] != '\\' || position + 1 == json.Length)
        {
            return json[position];
        }

        length = 2;
        switch (json[position + 1])
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when position + 6 <= json.Length &&
                ushort.TryParse(json.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                length = 6;
                return (char)value;
            default:
                return json[position + 1];
        }
    }

    /// <summary>Writes a string with its quotes.</summary>
    public static void Write(TextWriter output, string value)
    {
        output.Write('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
            {
                output.Write('\\');
                output.Write(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                output.Write(c);
                output.Write(value[++i]);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                // Half a surrogate pair has no UTF-8 form.
                output.Write("\\u");
                output.Write(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                output.Write(c);
            }
        }

        output.Write('"');
    }

    // Behind the comma and the quote that go on with the string that ends before an offset, or -1.
    private static int FindNextString(SourceText json, int position)
    {
        var comma = SkipBlanks(json, position);
        if (comma == json.Length || json[comma] != ',')
        {
            return -1;
        }

        var quote = SkipBlanks(json, comma + 1);
        return quote < json.Length && json[quote] == '"' ? quote + 1 : -1;
    }

    private static int SkipBlanks(SourceText json, int position)
    {
        while (position < json.Length && json[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }
}

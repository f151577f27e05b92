using System.Globalization;
using System.IO;

namespace CspBuild.Reports;

/// <summary>Writes indented JSON, front to back. The caller sees to it that what it opens is closed and that names precede values.</summary>
/// <remarks>A JSON library would be one more assembly to load into the build, and on .NET Framework one more to ship.</remarks>
internal sealed class JsonWriter(TextWriter output)
{
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    public void StartObject() => Open('{');

    public void StartObject(string name)
    {
        Name(name);
        Open('{');
    }

    public void EndObject() => Close('}');

    public void StartArray(string name)
    {
        Name(name);
        Open('[');
    }

    public void EndArray() => Close(']');

    public void Member(string name, string value)
    {
        Name(name);
        Value(value);
    }

    public void Member(string name, int value)
    {
        Name(name);
        Separate();
        output.Write(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Member(string name, bool value)
    {
        Name(name);
        Separate();
        output.Write(value ? "true" : "false");
    }

    public void Value(string value)
    {
        Separate();
        WriteString(value);
    }

    private void Name(string name)
    {
        Separate();
        WriteString(name);
        output.Write(": ");
        _isAfterName = true;
    }

    private void Open(char bracket)
    {
        Separate();
        output.Write(bracket);
        _depth++;
        _isFirst = true;
    }

    private void Close(char bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            StartLine();
        }

        output.Write(bracket);
        _isFirst = false;
    }

    // Whatever comes next stands behind its name, or on a line of its own.
    private void Separate()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
        {
            output.Write(',');
        }

        if (_depth > 0)
        {
            StartLine();
        }

        _isFirst = false;
    }

    private void StartLine()
    {
        output.Write('\n');
        for (var i = 0; i < _depth; i++)
        {
            output.Write("  ");
        }
    }

    private void WriteString(string value)
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
}

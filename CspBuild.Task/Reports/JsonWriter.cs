using System;
using System.Globalization;
using System.IO;
using CspBuild.Json;

namespace CspBuild.Reports;

/// <summary>
/// Writes indented JSON, front to back. What is opened is a scope that ends with its block; names precede values in objects.
/// </summary>
/// <remarks>A JSON library would be one more assembly to load into the build, and on .NET Framework one more to ship.</remarks>
internal sealed class JsonWriter(TextWriter output)
{
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    /// <summary>Opens an object in an array, or the outermost one.</summary>
    public Scope Object() => Open('{', '}');

    /// <summary>Opens an object as a member of another one.</summary>
    public Scope Object(string name)
    {
        Name(name);
        return Open('{', '}');
    }

    /// <summary>Opens an array as a member of an object.</summary>
    public Scope Array(string name)
    {
        Name(name);
        return Open('[', ']');
    }

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

    /// <summary>Writes SARIF's form of a text that people read: an object with the member <c>text</c>.</summary>
    public void Text(string name, string text)
    {
        using (Object(name))
        {
            Member("text", text);
        }
    }

    public void Value(string value)
    {
        Separate();
        JsonString.Write(output, value);
    }

    private void Name(string name)
    {
        Separate();
        JsonString.Write(output, name);
        output.Write(": ");
        _isAfterName = true;
    }

    private Scope Open(char bracket, char closing)
    {
        Separate();
        output.Write(bracket);
        _depth++;
        _isFirst = true;
        return new Scope(this, closing);
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

    /// <summary>An object or an array that is open; disposing of it closes it.</summary>
    internal readonly struct Scope(JsonWriter writer, char closing) : IDisposable
    {
        public void Dispose() => writer.Close(closing);
    }
}

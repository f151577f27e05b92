using System;
using System.Collections.Generic;
using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>Reads the text of one .editorconfig file: sections in brackets, <c>key = value</c> below them, comments.</summary>
/// <remarks>
/// It keeps only what sets the severity of a diagnostic of ours, so that the long files that most repositories have cost one pass
/// over their text. Where the specification leaves room it reads a line as Roslyn does: keys and severities without case,
/// <c>:</c> as good as <c>=</c>, a comment ends a value, <c>#</c> and <c>;</c> in a section's name only behind a backslash.
/// </remarks>
internal sealed class EditorConfigParser(string content)
{
    private const string KeyStart = "dotnet_diagnostic.";
    private const string KeyEnd = ".severity";
    private const int LongestValueShown = 40;

    private readonly SourceText _text = new(content);
    private readonly List<EditorConfigSection> _sections = [];
    private readonly List<Finding> _problems = [];
    private EditorConfigSection? _preamble;
    private EditorConfigSetting? _family;
    private string _sectionName = string.Empty;
    private int _sectionStart;
    private Dictionary<string, EditorConfigSetting> _settings = new(StringComparer.Ordinal);

    public bool IsRoot { get; private set; }

    public bool IsGlobal { get; private set; }

    /// <summary>The number that the file gives for its level among global files, or null.</summary>
    public int? GlobalLevel { get; private set; }

    public EditorConfigSection Preamble => _preamble ?? throw new InvalidOperationException("Parse first.");

    public EditorConfigSection[] Sections => _sections.ToArray();

    public Finding[] Problems => _problems.ToArray();

    public void Parse()
    {
        for (var line = 0; line < _text.LineCount; line++)
        {
            var end = line + 1 < _text.LineCount ? _text.GetLineStart(line + 1) : content.Length;
            var start = SkipBlanks(_text.GetLineStart(line), end);
            if (start < end && content[start] == '[')
            {
                ReadHeader(start, end);
            }
            else if (start < end)
            {
                ReadProperty(start, end);
            }
        }

        CloseSection();
    }

    // [name], and a comment perhaps: the name ends at the last bracket that nothing else follows.
    private void ReadHeader(int start, int end)
    {
        var close = -1;
        for (var i = start + 1; i < end && !(IsCommentStart(i) && content[i - 1] != '\\'); i++)
        {
            close = content[i] == ']' ? i : close;
        }

        if (close <= start + 1)
        {
            return;
        }

        var rest = SkipBlanks(close + 1, end);
        if (rest == end || IsCommentStart(rest))
        {
            CloseSection();
            _sectionName = content.Substring(start + 1, close - start - 1);
            _sectionStart = start;
            _settings = new Dictionary<string, EditorConfigSetting>(StringComparer.Ordinal);
        }
    }

    private void CloseSection()
    {
        SpreadFamily();
        if (_preamble is not null && _settings.Count == 0)
        {
            return;
        }

        var section = new EditorConfigSection(_sectionName, _text.GetPosition(_sectionStart), _settings);
        if (_preamble is null)
        {
            _preamble = section;
        }
        else
        {
            _sections.Add(section);
        }
    }

    // What the family says, every rule has that the section does not name.
    private void SpreadFamily()
    {
        foreach (var rule in RuleCatalog.Rules)
        {
            var id = rule.Descriptor.Id;
            if (_family is not null && !_settings.ContainsKey(id))
            {
                _settings.Add(id, _family with { Id = id });
            }
        }

        _family = null;
    }

    private void ReadProperty(int start, int end)
    {
        var keyEnd = start;
        while (keyEnd < end && (char.IsLetterOrDigit(content[keyEnd]) || content[keyEnd] is '_' or '-' or '.'))
        {
            keyEnd++;
        }

        var separator = SkipBlanks(keyEnd, end);
        if (keyEnd == start || separator == end || content[separator] is not ('=' or ':'))
        {
            return;
        }

        var valueStart = SkipBlanks(separator + 1, end);
        var valueEnd = valueStart;
        while (valueEnd < end && !IsCommentStart(valueEnd))
        {
            valueEnd++;
        }

        while (valueEnd > valueStart && char.IsWhiteSpace(content[valueEnd - 1]))
        {
            valueEnd--;
        }

        SetProperty(content.Substring(start, keyEnd - start), new TextSpan(valueStart, valueEnd));
    }

    private void SetProperty(string key, TextSpan span)
    {
        var value = content.Substring(span.Start, span.Length);
        if (key.Length > KeyStart.Length + KeyEnd.Length
            && key.StartsWith(KeyStart, StringComparison.OrdinalIgnoreCase)
            && key.EndsWith(KeyEnd, StringComparison.OrdinalIgnoreCase))
        {
            var code = key.Substring(KeyStart.Length, key.Length - KeyStart.Length - KeyEnd.Length);
            if (DiagnosticCatalog.Find(code) is { } descriptor)
            {
                _settings[descriptor.Id] = ReadSeverity(descriptor.Id, value, span);
            }
            else if (Is(code, SeverityMap.Family))
            {
                _family = ReadSeverity(SeverityMap.Family, value, span);
            }
        }
        else if (_preamble is null)
        {
            SetFileProperty(key, value);
        }
    }

    private void SetFileProperty(string key, string value)
    {
        if (Is(key, "root"))
        {
            IsRoot = Is(value, "true");
        }
        else if (Is(key, "is_global"))
        {
            IsGlobal = true;
        }
        else if (Is(key, "global_level"))
        {
            GlobalLevel = int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) ? level : null;
        }
    }

    private EditorConfigSetting ReadSeverity(string id, string value, TextSpan span)
    {
        var start = _text.GetPosition(span.Start);
        var end = start with { Column = start.Column + span.Length };
        var isValid = TryReadSeverity(value, out var level);
        if (!isValid)
        {
            var shown = value.Length <= LongestValueShown ? value : value.Substring(0, LongestValueShown) + "...";
            _problems.Add(new Finding(
                ToolDiagnostics.BadEditorConfig,
                start,
                end,
                $"'{shown}' is not a severity for {id}. Use none, silent, suggestion, warning, error or default."));
        }

        return new EditorConfigSetting(id, level, start, end) { IsValid = isValid };
    }

    // "refactoring" is Roslyn's other word for silent.
    private static bool TryReadSeverity(string value, out Level? level)
    {
        (var isValid, level) = value.ToUpperInvariant() switch
        {
            "NONE" or "SILENT" or "REFACTORING" => (true, Level.None),
            "SUGGESTION" => (true, Level.Message),
            "WARNING" => (true, Level.Warning),
            "ERROR" => (true, Level.Error),
            "DEFAULT" => (true, (Level?)null),
            _ => (false, null),
        };
        return isValid;
    }

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private bool IsCommentStart(int index) => content[index] is '#' or ';';

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        return start;
    }
}

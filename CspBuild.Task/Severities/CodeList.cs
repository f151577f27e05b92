using System;
using System.Collections.Generic;
using CspBuild.Rules;

namespace CspBuild.Severities;

/// <summary>A list of codes as the compilers split it: by semicolons, commas and blanks. Read once, asked for every finding.</summary>
internal sealed class CodeList
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly HashSet<string> _codes;

    private CodeList(string codes) =>
        _codes = new HashSet<string>(codes.Split(Separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>A list that names nothing.</summary>
    public static CodeList Empty { get; } = new(string.Empty);

    /// <summary>Reads a list; empty entries do not matter.</summary>
    public static CodeList Parse(string codes) => codes.Length == 0 ? Empty : new CodeList(codes);

    /// <summary>Whether the list names a diagnostic, in one of the ways of <see cref="DiagnosticDescriptor.IsNamed"/>.</summary>
    public bool Names(DiagnosticDescriptor descriptor) =>
        _codes.Count > 0 && (_codes.Contains(descriptor.Id) || _codes.Contains(string.Concat(descriptor.Id.Split('-'))));
}

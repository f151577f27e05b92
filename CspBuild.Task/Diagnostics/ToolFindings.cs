using CspBuild.Rules;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Diagnostics;

/// <summary>What the tool itself has to say about a file: what happened, and the way out.</summary>
internal static class ToolFindings
{
    /// <summary>The file system would not hand the file over.</summary>
    public static Finding UnreadableFile(string reason, SettingNames settings) => AtStart(
        ToolDiagnostics.UnreadableFile,
        $"The file was not scanned, because it cannot be read: {TrimSentence(reason)}. Make it readable, " +
        $"leave it out with {settings.Exclude}, or take it out of {settings.Files}.");

    /// <summary>The file is not in this checkout.</summary>
    public static Finding Pointer(SettingNames settings) => AtStart(
        ToolDiagnostics.UnreadableFile,
        "The file was not scanned, because it cannot be read: a pointer of Git LFS stands in its place. Fetch it with 'git lfs pull', " +
        $"or leave it out with {settings.Exclude}.");

    /// <summary>The file system would not list the directory, or not to its end.</summary>
    public static Finding UnreadableDirectory(string reason, SettingNames settings) => AtStart(
        ToolDiagnostics.UnreadableFile,
        $"Files in this directory may not have been scanned, because it cannot be listed: {TrimSentence(reason)}. Make it readable, " +
        $"or leave it out with {settings.Exclude}.");

    /// <summary>The scanner has a fault that this file brings out.</summary>
    public static Finding Fault(string description, SettingNames settings) => AtStart(
        ToolDiagnostics.UnreadableFile,
        $"The file was not scanned, because of a fault in CspBuild: {TrimSentence(description)}. " +
        $"Please report it with the file; until then, leave the file out with {settings.Exclude}.");

    public static Finding TooLarge(long maximumSize, SettingNames settings) => AtStart(
        ToolDiagnostics.FileTooLarge,
        $"The file was not scanned, because it is larger than {maximumSize} bytes. Raise {settings.MaximumFileSize}, " +
        $"or leave the file out with {settings.Exclude}.");

    /// <summary>A large file has so much code to look into that it would take too much memory.</summary>
    public static Finding TooMuchCode(SettingNames settings) => AtStart(
        ToolDiagnostics.FileTooLarge,
        "The file was not scanned, because it is large, and too much of it may name the function. Split it, " +
        $"or leave it out with {settings.Exclude}.");

    public static Finding UnknownEncoding(
        EncodingProblem problem, (LinePosition Start, LinePosition End) range, SettingNames settings) => problem.Name.Length == 0
        ? new(ToolDiagnostics.UnreadableEncoding, range.Start, range.End,
            "The file was not scanned, because its bytes are not text to Python: they are UTF-16 or UTF-32 without a byte order mark, EBCDIC, " +
            $"or encrypted. Save it as UTF-8, or leave it out with {settings.Exclude}.")
        : problem.IsUnreadable
        ? new(ToolDiagnostics.UnreadableEncoding, range.Start, range.End,
            $"The file was not scanned, because its text in '{problem.Name}' cannot be read as Python reads it. Save it as UTF-8, " +
            $"or leave it out with {settings.Exclude}.")
        : new(ToolDiagnostics.UnknownEncoding, range.Start, range.End, problem.IsByteOrderMark
            ? $"The file is in {problem.Name}, which Python does not read; it was scanned all the same. Save it as UTF-8."
            : $"The file was scanned as UTF-8, because '{problem.Name}' names no encoding that Python sources can have here. " +
              "Save it as UTF-8, without the comment.");

    public static Finding SyntaxError(
        SyntaxError error, (LinePosition Start, LinePosition End) range, SettingNames settings) =>
        new(ToolDiagnostics.SyntaxError, range.Start, range.End,
            $"{TrimSentence(error.Message)}. The statement was not scanned; what follows it was. Correct it, " +
            $"or leave the file out with {settings.Exclude}.");

    /// <summary>A statement may be Python and was not scanned, in a file that may hold a use.</summary>
    public static Finding TooDeep((LinePosition Start, LinePosition End) range, SettingNames settings) =>
        new(ToolDiagnostics.UnreadableFile, range.Start, range.End,
            "The statement was not scanned, because it is nested too deep. Write it in several statements, " +
            $"or leave the file out with {settings.Exclude}.");

    /// <summary>The file has the name of a notebook and is none, or breaks off.</summary>
    public static Finding BrokenNotebook(string problem, LinePosition start, SettingNames settings) =>
        new(ToolDiagnostics.BrokenNotebook, start, start,
            $"The notebook cannot be read from here on: {problem}. The cells before were scanned. Save it again in Jupyter, " +
            $"or leave it out with {settings.Exclude}.");

    /// <summary>The same, and the file has the words that name the function.</summary>
    public static Finding UnreadableNotebook(string problem, LinePosition start, SettingNames settings) =>
        new(ToolDiagnostics.UnreadableFile, start, start,
            $"The notebook was not scanned from here on, because it cannot be read: {problem}. Save it again in Jupyter, " +
            $"or leave it out with {settings.Exclude}.");

    /// <summary>A cell may be Python, and has the word that names the function.</summary>
    public static Finding UnreadCell(LinePosition start) =>
        new(ToolDiagnostics.SyntaxError, start, start,
            "The cell was not scanned, because nothing says for certain what it is and it does not parse as Python. " +
            "Correct it, or give its language in its first line (%%bash, for instance).");

    private static Finding AtStart(DiagnosticDescriptor descriptor, string message)
    {
        var start = new LinePosition(1, 1);
        return new Finding(descriptor, start, start, message);
    }

    private static string TrimSentence(string sentence) => sentence.TrimEnd('.', ' ', '\r', '\n');
}

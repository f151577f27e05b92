using System;
using System.IO;
using System.Threading;
using CspBuild.Files;
using CspBuild.Files.Native;

namespace CspBuild.Tool;

/// <summary>What a command knows of the process around it.</summary>
/// <param name="WorkingDirectory">The absolute path that relative ones start from.</param>
/// <param name="Output">For results, and for nothing else.</param>
/// <param name="Error">For everything else that a person should know.</param>
internal sealed record ToolHost(string WorkingDirectory, TextWriter Output, TextWriter Error)
{
    private readonly DiskNames _names = new();

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Whether <see cref="Output"/> is a terminal that shows colours.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal on which a line can be written over.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The day, of UTC.</summary>
    public DateTime Today { get; init; } = DateTime.UtcNow.Date;

    /// <summary>Requested when the user wants no more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>A path that the user wrote, absolute, with the names on disk.</summary>
    /// <exception cref="ToolException">It cannot be a path.</exception>
    public string MakeAbsolute(string path)
    {
        // An empty one would be the directory that relative ones start from: a variable without a value must not rewrite or accept all of that.
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ToolException($"A path is {(path.Length == 0 ? "empty" : "blank")}: perhaps a variable has no value. The current directory is '.'.");
        }

        try
        {
            return _names.Find(Path.TrimEndingDirectorySeparator(FullPath.Resolve(path, WorkingDirectory)));
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"'{path}' is not a path.", exception);
        }
    }
}

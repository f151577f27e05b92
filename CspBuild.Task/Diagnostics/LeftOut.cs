using System;

namespace CspBuild.Diagnostics;

/// <summary>Why a walk does not read what lies there.</summary>
internal enum LeftOutReason
{
    /// <summary>Another project's directory, which that project scans.</summary>
    Project,

    /// <summary>What a build of the project writes, in a directory that has a name for it.</summary>
    Output,

    /// <summary>What looks like a build's output by what it holds, or is it by a setting.</summary>
    OtherOutput,

    /// <summary>A virtual environment of any kind.</summary>
    Environment,

    /// <summary>An interpreter or its standard library.</summary>
    Interpreter,

    /// <summary>Packages that somebody else wrote.</summary>
    Packages,

    /// <summary>A directory whose name begins with a dot.</summary>
    Hidden,

    /// <summary>The project's own exclusion.</summary>
    Excluded,

    /// <summary>A link to a directory, or out of the directory that is walked.</summary>
    Link,

    /// <summary>A directory that cannot be listed, or what may be a script by its ending and cannot be opened.</summary>
    Unreadable,
}

/// <summary>A directory, or a file, that a walk leaves out.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Reason">Why.</param>
internal sealed record LeftOut(string Path, LeftOutReason Reason)
{
    /// <summary>The reason in words that follow "left out: ".</summary>
    public static string Describe(LeftOutReason reason, SettingNames settings) => reason switch
    {
        LeftOutReason.Project => "another project's directory",
        LeftOutReason.Output => "output of a build",
        LeftOutReason.OtherOutput => "taken for the output of a build",
        LeftOutReason.Environment => "a Python environment",
        LeftOutReason.Interpreter => "a Python interpreter",
        LeftOutReason.Packages => "packages of others",
        LeftOutReason.Hidden => "its name begins with a dot",
        LeftOutReason.Excluded => settings.Exclude,
        LeftOutReason.Link => "a link to a directory, or out of the directory that is walked",
        LeftOutReason.Unreadable => "it cannot be opened",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}

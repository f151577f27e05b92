using System;

namespace CspBuild.Tests.Infrastructure;

/// <summary>
/// Absolute paths in tests that open no file: they are written with slashes, and this machine's way of writing them comes in and goes out
/// here. On Windows all of them lie on drive C.
/// </summary>
internal static class MachinePath
{
    private const string Drive = "C:";

    /// <summary>An absolute path that is written <c>/repo/a.py</c>, as this machine has it.</summary>
    public static string Of(string path) => OperatingSystem.IsWindows() ? Drive + path.Replace('/', '\\') : path;

    /// <summary>Several of them.</summary>
    public static string[] Of(string[] paths) => Array.ConvertAll(paths, Of);

    /// <summary>The way back, for a text that names such paths.</summary>
    public static string Write(string text) =>
        OperatingSystem.IsWindows() ? text.Replace(Drive, string.Empty, StringComparison.Ordinal).Replace('\\', '/') : text;

    /// <summary>A configuration file's text whose sections name such paths: these have forward slashes everywhere.</summary>
    public static string OfSections(string text) =>
        OperatingSystem.IsWindows() ? text.Replace("[/repo/", "[" + Drive + "/repo/", StringComparison.Ordinal) : text;
}

namespace CspBuild.Tool;

/// <summary>What the process says to who started it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to complain of.</summary>
    public const int Success = 0;

    /// <summary>There are findings at the level that fails.</summary>
    public const int Findings = 1;

    /// <summary>The command was wrong, or something could not be done: not everything was looked at.</summary>
    public const int Failure = 2;

    /// <summary>Somebody pressed Ctrl-C; what shells expect of that.</summary>
    public const int Interrupted = 130;
}

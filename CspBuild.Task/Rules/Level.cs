namespace CspBuild.Rules;

/// <summary>How a diagnostic shows in the build.</summary>
internal enum Level
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As a message, which does not count.</summary>
    Message,
    Warning,

    /// <summary>As an error, which fails the build.</summary>
    Error,
}

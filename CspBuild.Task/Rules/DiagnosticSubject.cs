namespace CspBuild.Rules;

/// <summary>What a diagnostic speaks of.</summary>
internal enum DiagnosticSubject
{
    /// <summary>The Python code: somebody has to change it.</summary>
    Code,

    /// <summary>The scan: a file was not looked at, or not wholly.</summary>
    Scan,

    /// <summary>What the project asks of the tool.</summary>
    Settings,
}

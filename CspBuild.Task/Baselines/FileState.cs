namespace CspBuild.Baselines;

/// <summary>What a scan knows of a file that a baseline has entries for.</summary>
internal enum FileState
{
    /// <summary>Nothing, or not all: it was not scanned, or not to its end. Its entries stay as they are.</summary>
    Unknown,

    /// <summary>All that is in it.</summary>
    Scanned,

    /// <summary>That it is not there any more, and would be scanned if it were.</summary>
    Gone,
}

namespace CspBuild.Notebooks;

/// <summary>What becomes of a cell.</summary>
internal enum CellKind
{
    /// <summary>It is another language's.</summary>
    Other,

    /// <summary>It may be Python and cannot be read as Python.</summary>
    Unread,

    /// <summary>It is Python if it can be read as Python.</summary>
    Uncertain,

    /// <summary>It is Python.</summary>
    Python,

    /// <summary>It is Python that runs in a process of its own.</summary>
    Separate,
}

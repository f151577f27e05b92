namespace CspBuild.Scanning;

/// <summary>What makes a file one to scan.</summary>
internal enum SourceFileKind
{
    /// <summary>Its extension, or somebody who named it.</summary>
    Python,

    /// <summary>Its extension says that it is a Jupyter notebook.</summary>
    Notebook,

    /// <summary>Nothing yet: it has no extension, and its first line has to say that it is Python.</summary>
    Script,
}

/// <summary>A file that may have to be scanned.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">How it is read.</param>
internal readonly record struct SourceFile(string Path, SourceFileKind Kind);

namespace CspBuild.Text;

/// <summary>A place in a text as people and MSBuild name it.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column number in UTF-16 code units, from 1.</param>
internal readonly record struct LinePosition(int Line, int Column);

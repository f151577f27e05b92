namespace CspBuild.Semantics;

/// <summary>A unit whose code waits to be analysed, until the code around it has been.</summary>
/// <param name="Unit">The code.</param>
/// <param name="Parent">The run that met it, or null for the module.</param>
/// <param name="Position">How many units <paramref name="Parent"/> met before this one.</param>
internal sealed record UnitRun(CodeUnit Unit, UnitRun? Parent, int Position);

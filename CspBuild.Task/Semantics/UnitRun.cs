namespace CspBuild.Semantics;

/// <summary>A unit whose code waits to be analysed, until the code around it has been.</summary>
/// <param name="Unit">The code.</param>
/// <param name="Parent">The run that met it, or null for the module.</param>
/// <param name="Place">Where in <paramref name="Parent"/> it was met; control gets from there to no exit of a smaller place.</param>
internal sealed record UnitRun(CodeUnit Unit, UnitRun? Parent, int Place);

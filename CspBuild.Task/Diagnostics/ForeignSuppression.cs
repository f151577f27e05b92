namespace CspBuild.Diagnostics;

/// <summary>A comment that is written for another tool and accepts findings here as well.</summary>
/// <param name="Tool">The tool's name, as the settings have it.</param>
/// <param name="Form">The directive as it is written: <c># nosec B306</c>.</param>
internal sealed record ForeignSuppression(string Tool, string Form);

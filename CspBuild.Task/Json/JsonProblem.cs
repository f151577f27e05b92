using CspBuild.Text;

namespace CspBuild.Json;

/// <summary>What is wrong with a text of JSON.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">A clause in English.</param>
internal sealed record JsonProblem(LinePosition Place, string Message);

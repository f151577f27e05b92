using CspBuild.Rules;

namespace CspBuild.Build;

/// <summary>One thing that is wrong with what the project asks for.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record OptionError(DiagnosticDescriptor Descriptor, string Message);

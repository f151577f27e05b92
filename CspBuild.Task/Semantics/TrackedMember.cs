namespace CspBuild.Semantics;

/// <summary>A member of a module that name resolution follows.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="Name">The member's name.</param>
/// <param name="IsExported">Whether <c>from module import *</c> binds it.</param>
internal sealed record TrackedMember(int Module, string Name, bool IsExported);

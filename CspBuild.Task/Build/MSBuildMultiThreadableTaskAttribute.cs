using System;

// The engine knows the attribute by its full name, so a task compiled against an older MSBuild can carry its own copy.
namespace Microsoft.Build.Framework;

/// <summary>Says that a task may run beside others in one process: it uses absolute paths and no state of the process.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;

using System;
using System.Collections;
using System.Collections.Generic;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Tests.Build;

/// <summary>An engine that answers for the solution's scan, and counts what it is asked.</summary>
internal sealed class FakeSolutionEngine : FakeBuildEngine, IBuildEngine6
{
    /// <summary>What the targets of the solution's project give.</summary>
    public Dictionary<string, string[]> Outputs { get; } = [];

    /// <summary>The targets that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public Dictionary<string, string> GlobalProperties { get; } = [];

    public IDictionary? PropertiesOfSolution { get; private set; }

    public override BuildEngineResult BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs)
    {
        var target = targetNames[0];
        Asked.Add(target);
        PropertiesOfSolution = globalProperties[0];
        return Outputs.TryGetValue(target, out var items)
            ? new BuildEngineResult(result: true, [new Dictionary<string, ITaskItem[]> { [target] = Array.ConvertAll(items, item => new TaskItem(item)) }])
            : new BuildEngineResult(result: false, [new Dictionary<string, ITaskItem[]>()]);
    }

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => GlobalProperties;

    public void LogTelemetry(string eventName, IDictionary<string, string> properties) => throw new NotSupportedException();
}

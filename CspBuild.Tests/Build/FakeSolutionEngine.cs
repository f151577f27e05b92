using System;
using System.Collections;
using System.Collections.Generic;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Tests.Build;

/// <summary>An engine that answers for the solution's scan, and counts what it is asked.</summary>
internal sealed class FakeSolutionEngine : FakeBuildEngine, IBuildEngine6
{
    private readonly Dictionary<object, object> _registered = [];

    /// <summary>What the targets of the solution's project give.</summary>
    public Dictionary<string, string[]> Outputs { get; } = [];

    /// <summary>The targets that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public Dictionary<string, string> GlobalProperties { get; } = [];

    public IDictionary? PropertiesOfSolution { get; private set; }

    public bool IsRunningMultipleNodes => false;

    public BuildEngineResult BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs)
    {
        var target = targetNames[0];
        Asked.Add(target);
        PropertiesOfSolution = globalProperties[0];
        return Outputs.TryGetValue(target, out var items)
            ? new BuildEngineResult(result: true, [new Dictionary<string, ITaskItem[]> { [target] = Array.ConvertAll(items, item => new TaskItem(item)) }])
            : new BuildEngineResult(result: false, [new Dictionary<string, ITaskItem[]>()]);
    }

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => _registered.GetValueOrDefault(key);

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => _registered.Add(key, obj);

    public object? UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => throw new NotSupportedException();

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => GlobalProperties;

    public void LogTelemetry(string eventName, IDictionary<string, string> properties) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) =>
        throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) =>
        throw new NotSupportedException();

    public void Yield() => throw new NotSupportedException();

    public void Reacquire() => throw new NotSupportedException();
}

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>
/// Fails without an error of its own, so that a build whose scan did not pass ends before anything leaves <c>obj</c>.
/// The scan has already said why.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class StopBuild : Task
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        if (BuildEngine is IBuildEngine7 engine)
        {
            engine.AllowFailureWithoutError = true;
        }

        Log.LogMessage(MessageImportance.Normal, "CspBuild: the scan of the Python files did not pass, so nothing is copied, packed or published.");
        return false;
    }
}

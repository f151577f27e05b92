using Microsoft.Build.Framework;

namespace CspBuild.Build;

/// <summary>
/// Says once in a build what is wrong in a file that its projects share: whichever comes first says it. Nodes of a build are processes that
/// know nothing of each other, so each of them may say it.
/// </summary>
internal static class OncePerBuild
{
    // Projects of one process may ask at the same time.
    private static readonly object Gate = new();

    /// <summary>Whether nobody has asked about <paramref name="subject"/> in this build; true where the engine keeps nothing.</summary>
    public static bool IsFirst(IBuildEngine engine, string subject)
    {
        if (engine is not IBuildEngine4 build)
        {
            return true;
        }

        lock (Gate)
        {
            if (build.GetRegisteredTaskObject(subject, RegisteredTaskObjectLifetime.Build) is not null)
            {
                return false;
            }

            build.RegisterTaskObject(subject, subject, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return true;
        }
    }
}

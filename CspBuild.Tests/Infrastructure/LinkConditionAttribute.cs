using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Infrastructure;

/// <summary>Skips a test where this process may make no symbolic links: on Windows that takes a privilege.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkConditionAttribute : ConditionBaseAttribute
{
    private static readonly Lazy<bool> HasLinks = new(TryLink);

    public LinkConditionAttribute()
        : base(ConditionMode.Include) => IgnoreMessage = "Symbolic links cannot be made here";

    /// <inheritdoc/>
    public override bool IsConditionMet => HasLinks.Value;

    /// <inheritdoc/>
    public override string GroupName => nameof(LinkConditionAttribute);

    private static bool TryLink()
    {
        using var directory = new TemporaryDirectory();
        try
        {
            File.CreateSymbolicLink(directory["file"], directory["nowhere"]);
            Directory.CreateSymbolicLink(directory["directory"], directory["nowhere"]);

            // Wine says that it has made a link, and has not.
            return new FileInfo(directory["file"]).LinkTarget is not null && new DirectoryInfo(directory["directory"]).LinkTarget is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}

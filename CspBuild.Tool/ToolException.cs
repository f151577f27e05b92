using System;

namespace CspBuild.Tool;

/// <summary>Something that the user has to know and can change: the command ends with its message, on one line.</summary>
internal sealed class ToolException : Exception
{
    public ToolException()
    {
    }

    /// <param name="message">A sentence or two.</param>
    public ToolException(string message)
        : base(message)
    {
    }

    /// <param name="message">A sentence or two.</param>
    /// <param name="innerException">What brought it about.</param>
    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

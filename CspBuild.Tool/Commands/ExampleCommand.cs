using System.CommandLine;

namespace CspBuild.Tool.Commands;

/// <summary>A command whose help ends with an example.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does, in a sentence or two.</param>
/// <param name="example">A whole command line.</param>
internal sealed class ExampleCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A whole command line.</summary>
    public string Example { get; } = example;
}

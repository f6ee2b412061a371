using System.CommandLine;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>A command whose help ends with an example.</summary>
/// <param name="example">A line that can be typed as it is.</param>
internal sealed class DocumentedCommand(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}

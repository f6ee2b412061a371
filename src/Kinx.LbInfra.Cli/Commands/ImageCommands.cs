using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>image</c>: the image of the nodes.</summary>
internal static class ImageCommands
{
    public static Command Create(CliContext context, ProjectOption project) => new("image", "The image of the nodes; see docs/image.md.")
    {
        new ImageBuildCommand(context, project).Create(),
        new ImageCheckCommand(context, project).Create(),
    };
}

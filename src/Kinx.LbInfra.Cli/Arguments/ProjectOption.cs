using System.CommandLine;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary><c>--cwd DIR</c>, an option of every command.</summary>
internal sealed class ProjectOption(CliContext context)
{
    public Option<string?> Option { get; } = new("--cwd", "-C")
    {
        Description = "The folder of the project, with Pulumi.yaml; default: the nearest one at or above the working directory.",
        Recursive = true,
    };

    public Project Get(ParseResult parsed) => Project.Find(context, parsed.GetValue(Option));
}

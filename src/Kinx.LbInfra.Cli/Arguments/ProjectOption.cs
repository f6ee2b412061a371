using System.CommandLine;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary><c>--cwd DIR</c>, which every command understands.</summary>
internal sealed class ProjectOption(CliContext context)
{
    public Option<string?> Option { get; } = new("--cwd", "-C")
    {
        Description = "The project's folder (with Pulumi.yaml); default: the nearest one above the working directory.",
        Recursive = true,
    };

    public Project Get(ParseResult parsed) => Project.Find(context, parsed.GetValue(Option));
}

using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>vip</c>: the virtual IP addresses of load balancers.</summary>
internal static class VipCommand
{
    public static Command Create(CliContext context, ProjectOption project) => new("vip", "The virtual IP addresses of load balancers.")
    {
        new VipAllocateCommand(context, project).Create(),
    };
}

using System.CommandLine;
using Kinx.LbInfra.Cli.Commands;

return await new RootCommand("Load balancers as code for OpenStack clouds.") { LabCommands.Create() }.Parse(args).InvokeAsync();

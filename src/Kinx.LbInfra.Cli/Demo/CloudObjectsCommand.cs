using System.CommandLine;
using System.Text.Json;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.SecurityGroups;
using Kinx.LbInfra.OpenStack.ServerGroups;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary><c>cloud-objects</c>, hidden: what the lab's project has in the cloud, without the lab's own networks.</summary>
internal sealed class CloudObjectsCommand(CliContext context)
{
    public Command Create()
    {
        var command = new Command("cloud-objects", "List the objects of the lab's project.") { new Option<bool>("--json") };
        command.Hidden = true;
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (await LabEntry.TryEnterAsync(LabClouds.Member) is { } entered) return entered;

        using var cloud = new OpenStackClient(CloudConfigLoader.FromProcess().Load(LabClouds.Member), context.Time);
        context.Out.WriteLine(JsonSerializer.Serialize(await ListAsync(cloud, cancellationToken)));
        return ExitCode.Success;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(OpenStackClient cloud, CancellationToken cancellationToken)
    {
        var servers = await Server.ListAsync(cloud, name: null, allProjects: false, cancellationToken);
        var groups = await ServerGroup.ListAsync(cloud, cancellationToken);
        var ports = await Port.ListAsync(cloud, Query.Of(), cancellationToken);
        var securityGroups = await SecurityGroup.ListAsync(cloud, Query.Of(), cancellationToken);
        return
        [
            .. servers.Select(server => $"server {server.Name}"),
            .. groups.Select(group => $"server group {group.Name}"),
            // Ports of Neutron itself, such as network:distributed of OVN, belong to the networks.
            .. ports.Where(port => !port.DeviceOwner.StartsWith("network:", StringComparison.Ordinal)).Select(port => $"port {port.Name}"),
            .. securityGroups.Where(group => group.Name != "default").Select(group => $"security group {group.Name}"),
        ];
    }
}

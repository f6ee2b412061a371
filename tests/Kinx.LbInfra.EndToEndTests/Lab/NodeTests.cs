using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Lab;

/// <summary>A server becomes a node: real cloud-init, real HAProxy and FRR, behind its security groups.</summary>
public sealed class NodeTests(LabWorld lab) : IClassFixture<LabWorld>
{
    private const string Url = $"http://{StaticNode.Vip}/";

    [Theory]
    [InlineData("Bookworm", false, 21)]
    [InlineData("Trixie", true, 25)]
    public async Task Start_StaticUserData_AnnouncesAndServesBehindItsFirewall(string release, bool dynamicAddresses, byte number)
    {
        lab.RequireLab();
        var definition = StaticNode.Create($"test-{number}", number, Enum.Parse<NodeRelease>(release));
        if (dynamicAddresses) definition = StaticNode.WithDhcp(definition);
        var node = new NodeMachine(lab.Paths, definition.Name);
        await lab.StartAsync(node, definition);
        await LabWorld.UntilAsync("both switches have the route", node, BothSwitchesHaveTheRouteAsync);
        await LabWorld.UntilAsync("the client is answered", node, async () => await LabWorld.RequestAsync(Url) == "served by a node");

        await node.ApplyFirewallAsync(StaticNode.WithoutPair(definition), CancellationToken.None);
        (await LabWorld.RequestAsync(Url)).ShouldBeEmpty("a node may not use an address that is not in its allowed pairs");
        await node.ApplyFirewallAsync(StaticNode.WithoutHttp(definition), CancellationToken.None);
        (await LabWorld.RequestAsync(Url)).ShouldBeEmpty("its security groups do not allow port 80");
        await node.ApplyFirewallAsync(definition, CancellationToken.None);
        (await LabWorld.RequestAsync(Url)).ShouldBe("served by a node");

        await node.KillAsync(CancellationToken.None);
        await LabWorld.UntilAsync("the node is dead", node, () => Task.FromResult(node.Init is null));
        await node.RemoveAsync(definition, CancellationToken.None);
    }

    [Fact]
    public async Task Systemctl_ServicesOfTheImage_BehaveAsOnAVm()
    {
        lab.RequireLab();
        var definition = StaticNode.Create("test-b", 22);
        var node = new NodeMachine(lab.Paths, definition.Name);
        await lab.StartAsync(node, definition);
        await LabWorld.BootedAsync(node);

        (await ShellAsync(node, "systemctl is-active haproxy frr sshd cron | uniq -c")).Trim().ShouldBe("4 active");
        var master = await MainPidAsync(node);
        await ShellAsync(node, "systemctl reload haproxy");
        (await MainPidAsync(node)).ShouldBe(master, "a reload keeps the master");
        await ShellAsync(node, "echo nonsense >> /etc/haproxy/haproxy.cfg");
        var refused = await Should.ThrowAsync<ExternalCommandException>(ShellAsync(node, "systemctl reload haproxy"));
        refused.Message.ShouldContain("Job for haproxy.service failed");
        await ShellAsync(node, "sed -i /nonsense/d /etc/haproxy/haproxy.cfg; kill -KILL $(cat /run/haproxy.pid)");
        await LabWorld.UntilAsync(
            "HAProxy is restarted", node, async () => await MainPidAsync(node) is var pid && pid != master && pid != "0");
        var setting = await Should.ThrowAsync<ExternalCommandException>(ShellAsync(node, "sysctl -w kernel.panic=1"));
        setting.Message.ShouldContain("permission denied", customMessage: "settings of the machine are not the node's");

        await node.KillAsync(CancellationToken.None);
        await LabWorld.UntilAsync("the node is dead", node, () => Task.FromResult(node.Init is null));
        await node.RemoveAsync(definition, CancellationToken.None);
    }

    [Fact]
    public async Task PowerOff_ThenStartAndRemove_KeepsTheDiskAndLeavesNothing()
    {
        lab.RequireLab();
        var definition = StaticNode.Create("test-c", 23);
        var node = new NodeMachine(lab.Paths, definition.Name);
        await lab.StartAsync(node, definition);
        await LabWorld.BootedAsync(node);
        await PowerOffAsync(node);
        await lab.StartAsync(node, definition);
        await LabWorld.BootedAsync(node);
        (await ShellAsync(node, "cat /var/lib/first-boots")).ShouldBe("run\n", "cloud-init does its work once for an instance");
        await PowerOffAsync(node);
        await node.RemoveAsync(definition, CancellationToken.None);

        Directory.Exists(node.Folder).ShouldBeFalse();
        LabNamespace.All().ShouldNotContain(node.NetworkNamespace);
        LabNamespace.All().ShouldNotContain(node.FirewallNamespace);
        (await File.ReadAllTextAsync("/proc/self/mountinfo", TestContext.Current.CancellationToken)).ShouldNotContain(node.Folder);
        var devices = await ExternalCommand.RunAsync(["ip", "-n", LabNamespace.Name, "link"], CancellationToken.None);
        devices.ShouldNotContain(definition.Interfaces[0].HostDevice);
    }

    private async Task<bool> BothSwitchesHaveTheRouteAsync() =>
        (await World.NextHopsAsync(StaticNode.Vip, CancellationToken.None)).Values.All(count => count == 1);

    private static Task<string> ShellAsync(NodeMachine node, string script) => LabWorld.InsideAsync(node, "sh", "-c", script);

    private static async Task<string> MainPidAsync(NodeMachine node) =>
        (await ShellAsync(node, "systemctl show -p MainPID --value haproxy")).Trim();

    private static async Task PowerOffAsync(NodeMachine node)
    {
        await node.PowerOffAsync(CancellationToken.None);
        await LabWorld.UntilAsync("the node is down", node, () => Task.FromResult(node.Init is null));
        (await File.ReadAllTextAsync(node.LogFile)).ShouldEndWith("has been shut down.\n");
    }
}

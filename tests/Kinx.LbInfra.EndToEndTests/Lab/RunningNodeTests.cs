using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Runner;
using Kinx.LbInfra.Lab.Status;
using Kinx.LbInfra.OpenStack.Servers;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Lab;

/// <summary>The runner makes a node follow its server.</summary>
public sealed class RunningNodeTests(LabWorld lab) : IClassFixture<LabWorld>
{
    private static readonly NodeDefinition Definition = StaticNode.Create("test-d", 24);

    private static readonly Server Active = new() { Id = Definition.ServerId, Name = Definition.Name, Status = "ACTIVE", Updated = "1" };
    private static readonly Server Off = Active with { Status = "SHUTOFF", Updated = "2" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_StopStartRebootDelete_TheNodeDoesTheSame()
    {
        lab.RequireLab();
        var record = new NodeRecord(Definition, NodeIntent.Cycle, "1", ["create"]);
        await new RunningNode(lab.Paths, record, lab.Images, _ => { }).StartAsync(Cancellation);
        // What a restarted runner finds.
        var node = new RunningNode(lab.Paths, NodeRecord.ReadAll(lab.Paths).ShouldHaveSingleItem(), lab.Images, _ => { });
        var first = node.Machine.Init.ShouldNotBeNull();
        await LabWorld.BootedAsync(node.Machine);

        await FollowUntilAsync(node, Off, () => node.Machine.Init is null);
        (await File.ReadAllTextAsync(node.Machine.LogFile, Cancellation))
            .ShouldEndWith("has been shut down.\n", customMessage: "it was not just killed");
        await FollowUntilAsync(node, Active, () => node.Machine.Init is not null);
        var second = node.Machine.Init.ShouldNotBeNull();
        second.ShouldNotBe(first);

        node.HasNews(Active with { Updated = "3" }).ShouldBeTrue();
        await node.FollowActionsAsync(Active with { Updated = "3" }, [Action("reboot"), Action("create")], Cancellation);
        await FollowUntilAsync(node, Active, () => node.Machine.Init is { } third && third != second);
        node.HasNews(Active with { Updated = "3" }).ShouldBeFalse();

        await FollowUntilAsync(node, null, () => node.IsGone);
        LabNamespace.All().ShouldNotContain(node.Machine.NetworkNamespace);
        NodeRecord.ReadAll(lab.Paths).ShouldBeEmpty();
    }

    [Fact]
    public async Task Follow_NodeCrashed_StaysDownUntilItIsRebuilt()
    {
        lab.RequireLab();
        var definition = Definition with { Name = "test-e" };
        var node = new RunningNode(lab.Paths, new NodeRecord(definition, NodeIntent.Cycle, "1", ["create"]), lab.Images, _ => { });
        await node.StartAsync(Cancellation);
        await LabWorld.BootedAsync(node.Machine);
        await LabWorld.InsideAsync(node.Machine, "touch", "/root/marker");

        await node.Machine.KillAsync(Cancellation);
        await LabWorld.UntilAsync("the node is dead", node.Machine, () => Task.FromResult(node.Machine.Init is null));
        await node.FollowStatusAsync(Active, Cancellation);
        node.Machine.Init.ShouldBeNull();
        node.Status().State.ShouldBe(LabPartStatus.Down);

        await node.FollowActionsAsync(Active with { Updated = "2" }, [Action("rebuild"), Action("create")], Cancellation);
        await FollowUntilAsync(node, Active, () => node.Machine.Init is not null);
        File.Exists(Path.Combine(node.Machine.Folder, "disk", "upper", "root", "marker")).ShouldBeFalse("its disk is new");
        await FollowUntilAsync(node, null, () => node.IsGone);
    }

    private static InstanceAction Action(string name) => new() { Action = name, RequestId = name };

    private static Task FollowUntilAsync(RunningNode node, Server? server, Func<bool> condition) =>
        LabWorld.UntilAsync($"server {server?.Status ?? "deleted"}", node.Machine, async () =>
        {
            await node.FollowStatusAsync(server, Cancellation);
            return condition();
        });
}

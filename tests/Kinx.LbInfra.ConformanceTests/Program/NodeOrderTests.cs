using Kinx.LbInfra.Testing;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>Two nodes of a load balancer never change at the same time: each depends on the node before it.</summary>
public sealed class NodeOrderTests : IDisposable
{
    private const string Command = "command:remote:Command";
    private const string Instance = "openstack:compute/instance:Instance";

    private readonly SampleProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("demo", "web-a", "web-b")]
    [InlineData("all", "web-a", "web-b")]
    [InlineData("all", "web-b", "web-c")]
    public async Task Update_NextNode_WaitsForTheConfigOfTheOneBefore(string stack, string node, string next)
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, stack);

        var config = engine.Resource(Command, $"{node}-config");
        var (steps, urn) = (Below(engine, next).ToList(), ProgramUrn.Of(config));
        steps.Select(step => step.Name).ShouldContain($"{next}-config");
        steps.Where(step => step.Type is Instance or Command).ShouldAllBe(step => step.Dependencies.Contains(urn));
        Before(engine, config).ShouldNotContain(step => steps.Contains(step));
        engine.TooEarly.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_SiteWithoutRemoteCommands_NextInstanceWaitsForTheOneBefore()
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, "bare");

        var (first, next) = (engine.Resource(Instance, "one-a"), engine.Resource(Instance, "one-b"));
        next.Dependencies.ShouldContain(ProgramUrn.Of(first));
        first.Dependencies.ShouldNotContain(ProgramUrn.Of(next));
        engine.TooEarly.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_ReplacedInstance_RunsItsConfigAgainBeforeTheNextNodeIsTouched()
    {
        await using var before = await ProductProgram.DeclareAsync(_project, "demo");
        await using var after = await ProductProgram.DeclareAsync(_project, "demo", replaced: "web-a");

        // A command runs again when its create text has changed.
        var config = after.Resource(Command, "web-a-config");
        Create(config).ShouldNotBe(Create(before.Resource(Command, "web-a-config")));
        Create(after.Resource(Command, "web-b-config")).ShouldBe(Create(before.Resource(Command, "web-b-config")));
        Before(after, config).ShouldContain(after.Resource(Instance, "web-a"));
        Before(after, config).ShouldNotContain(step => Below(after, "web-b").Contains(step));
        after.Resource(Instance, "web-b").Dependencies.ShouldContain(ProgramUrn.Of(config));
        after.TooEarly.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_NodeWithTls_GetsItsKeysBeforeItsConfig()
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, "all");

        var keys = engine.Resource(Command, "web-a-keys");
        keys.Dependencies.ShouldContain(ProgramUrn.Of(engine.Resource(Instance, "web-a")));
        engine.Resource(Command, "web-a-config").Dependencies.ShouldContain(ProgramUrn.Of(keys));
    }

    private static string Create(RegisterResourceRequest command) => command.Object.Fields["create"].StringValue;

    // What a provider does for a node.
    private static IEnumerable<RegisterResourceRequest> Below(StandInEngine engine, string node) =>
        engine.Resources.Where(resource => resource.Custom && resource.Parent.EndsWith($":Node::{node}", StringComparison.Ordinal));

    private static IEnumerable<RegisterResourceRequest> Before(StandInEngine engine, RegisterResourceRequest resource) =>
        engine.Resources.TakeWhile(other => other != resource);
}

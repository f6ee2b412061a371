using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>
/// How the product's own program ends when something is wrong: with what to do, and never with a stack trace for a user's mistake.
/// </summary>
public sealed class FailingProgramTests : IDisposable
{
    // The published SDK's code for a run that failed.
    private const int Failed = 32;

    private readonly SampleProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Run_TypoInTheStackFile_LogsDiagnosticsAndDeclaresNothing()
    {
        _project.Edit("demo.yaml", "lb_algorithm", "lb_algoritm").Edit("demo.yaml", "protocol_port: 80\n", "protocol_port: 80000\n");
        await using var engine = await StandInEngine.StartAsync(preview: true);

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldBe(Failed);
        engine.Resources.ShouldBeEmpty();
        engine.Errors.ShouldContain(error => error.Contains("demo.yaml:17:", StringComparison.Ordinal)
            && error.Contains("did you mean \"lb_algorithm\"", StringComparison.Ordinal));
        engine.Errors.ShouldContain(error => error.Contains("80000", StringComparison.Ordinal));
        engine.Errors[^1].ShouldContain("see above; nothing was changed");
        ShouldHaveNoTrace(engine, run);
    }

    [Fact]
    public async Task Run_VipOfAnotherStack_DeclaresNothing()
    {
        var stacks = Path.Combine(_project.Root, "stacks");
        var demo = File.ReadAllText(Path.Combine(stacks, "demo.yaml"));
        File.WriteAllText(Path.Combine(stacks, "twin.yaml"), demo.Replace("name: web", "name: twin", StringComparison.Ordinal));
        await using var engine = await StandInEngine.StartAsync(preview: true);

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldBe(Failed);
        engine.Resources.ShouldBeEmpty();
        engine.Errors[0].ShouldMatch(@"^stacks/demo\.yaml:\d+:\d+: error LB2201: VIP 1\.201\.0\.47 also belongs to stack ""twin""");
        ShouldHaveNoTrace(engine, run);
    }

    [Fact]
    public async Task Run_NoSuchStackFile_SaysSo()
    {
        await using var engine = await StandInEngine.StartAsync(preview: true);

        var run = await ProductProgram.RunAsync(_project, "dmeo", engine);

        run.ExitCode.ShouldBe(Failed);
        engine.Resources.ShouldBeEmpty();
        engine.Errors[0].ShouldContain("dmeo.yaml");
        ShouldHaveNoTrace(engine, run);
    }

    [Theory]
    [InlineData("loginKey", "demo", "lbinfra secrets init demo")]
    [InlineData("hostKey-web-b", "demo", "lbinfra secrets init demo")]
    public async Task Run_ConfigurationMissing_SaysWhichCommandHelps(string key, string stack, string command)
    {
        await using var engine = await StandInEngine.StartAsync(preview: true);

        var run = await ProductProgram.RunAsync(_project, stack, engine, SampleProject.Config(without: key));

        run.ExitCode.ShouldBe(Failed);
        engine.Resources.ShouldBeEmpty();
        engine.Errors.ShouldContain(error =>
            error.Contains(key, StringComparison.Ordinal) && error.Contains(command, StringComparison.Ordinal));
        ShouldHaveNoTrace(engine, run);
    }

    [Fact]
    public async Task Run_SecretMissing_PointsAtTheReference()
    {
        await using var engine = await StandInEngine.StartAsync(preview: true);

        var run = await ProductProgram.RunAsync(_project, "all", engine, SampleProject.Config(without: "web"));

        run.ExitCode.ShouldBe(Failed);
        engine.Resources.ShouldBeEmpty();
        engine.Errors[0].ShouldMatch(@"^stacks/all\.yaml:\d+:\d+: error LB2502: stack ""all"" has no secret ""web""");
        engine.Errors[0].ShouldContain("./lbinfra secrets set all web");
        engine.Errors[^1].ShouldContain("see above; nothing was changed");
        ShouldHaveNoTrace(engine, run);
    }

    // The published SDK reports such a failure with a stack trace once a node's resources see it; so none may be declared.
    [Fact]
    public async Task Run_AddressOutsideTheSubnet_DeclaresNoNode()
    {
        _project.Edit("sites/lab.yaml", "  cidr: 192.168.5.0/24", "  cidr: 192.168.6.0/24");
        await using var engine = await StandInEngine.StartAsync(preview: false);

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldBe(Failed);
        engine.Errors.ShouldHaveSingleItem().ShouldStartWith("port 'web-a-mgmt' got no address in 192.168.6.0/24; it has 192.168.5.10: ");
        engine.Resources.ShouldNotContain(resource => resource.Type == "kinx:lb:Node");
        ShouldHaveNoTrace(engine, run);
    }

    [Theory]
    [InlineData("web-a-l3", "web-a")]
    [InlineData("web-a-config", "web-b")]
    public async Task Run_ResourceFails_StopsBeforeTheNodeThatDependsOnIt(string failing, string node)
    {
        await using var engine = await StandInEngine.StartAsync(preview: false, fails: failing);

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldBe(Failed);
        engine.Errors.ShouldContain(error => error.Contains($"cannot create {failing}", StringComparison.Ordinal));
        engine.Resources.ShouldNotContain(
            resource => resource.Custom && resource.Parent.EndsWith($":Node::{node}", StringComparison.Ordinal));
    }

    // The engine skips what depends on a failed resource, so the program declares everything else.
    [Theory]
    [InlineData("web-a-l3", "web-a", "web-b")]
    [InlineData("web-a-config", "web-b")]
    public async Task Run_FailureIsReported_GoesOnWithUnknownsThatDependOnIt(string failing, params string[] nodes)
    {
        await using var whole = await ProductProgram.DeclareAsync(_project, "demo");
        await using var engine = await StandInEngine.StartReportingAsync(failing);

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldBe(0, run.Said);
        engine.Errors.ShouldBeEmpty();
        engine.Resources.Select(ProgramUrn.Of).ShouldBe(whole.Resources.Select(ProgramUrn.Of), ignoreOrder: true);
        var failed = ProgramUrn.Of(engine.Resources.Single(resource => resource.Custom && resource.Name == failing));
        engine.Resources.Where(resource => resource.Type == "openstack:compute/instance:Instance" && resource.Dependencies.Contains(failed))
            .Select(resource => resource.Name).Order().ShouldBe(nodes);
        ShouldHaveNoTrace(engine, run);
    }

    [Fact]
    public async Task Up_NoSuchNetwork_SaysWhichAndMakesNoNode()
    {
        _project.Edit("sites/bare.yaml", "network: mgmt", "network: mgnt");
        using var stack = await EmbeddedStack.OpenAsync(_project, "bare", "kr2");

        (await stack.UpAsync()).Succeeded.ShouldBeFalse();

        stack.Errors.ShouldHaveSingleItem()
            .ShouldBe("invocation of openstack:networking/getNetwork:getNetwork returned an error: "
                + "no network fits name 'mgnt': is the name right, and may the project see it?");
        stack.Cloud.Objects("servers").ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_EngineGone_EndsByItself()
    {
        await using var engine = await StandInEngine.StartAsync(preview: false, vanishes: "web-a");

        var run = await ProductProgram.RunAsync(_project, "demo", engine);

        run.ExitCode.ShouldNotBe(0);
        engine.Resources.ShouldNotContain(resource => resource.Custom && resource.Name == "web-b");
    }

    private static void ShouldHaveNoTrace(StandInEngine engine, ProductProgram run) =>
        string.Concat(engine.Errors.Append(run.Said)).ShouldNotContain("   at ");
}

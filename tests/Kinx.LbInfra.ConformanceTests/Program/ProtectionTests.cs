using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>A protected load balancer keeps serving when somebody tries to remove it; its listeners can still be changed.</summary>
public sealed class ProtectionTests : IDisposable
{
    private const string Ssh = "22";
    private const string Http = "80";

    private readonly SampleProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Destroy_ProtectedLoadBalancer_KeepsTheRulesThatItServesWith()
    {
        Protect();
        using var stack = await OpenAsync();
        await SucceedAsync(stack);
        var (rules, ports, servers) = (Rules(stack), Ids(stack, "ports"), Ids(stack, "servers"));

        var result = await stack.DestroyAsync();

        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains("protected", StringComparison.Ordinal));
        rules.ShouldContain($"tcp {Ssh}");
        rules.ShouldContain("tcp 179");
        rules.ShouldContain($"tcp {Http}");
        Rules(stack).ShouldBe(rules);
        Ids(stack, "ports").ShouldBe(ports);
        Ids(stack, "servers").ShouldBe(servers);
    }

    [Fact]
    public async Task Up_ListenerOfAProtectedLoadBalancerMoves_ChangesRulesAlone()
    {
        Protect();
        using var stack = await OpenAsync();
        await SucceedAsync(stack);
        var ports = Ids(stack, "ports");
        _project.Edit("bare.yaml", "protocol: HTTP, protocol_port: 80,", "protocol: HTTP, protocol_port: 8080,");

        var result = await SucceedAsync(stack);

        Changed(result).ShouldBe(["create one-l3-tcp-8080-0-0-0-0-0", "delete one-l3-tcp-80-0-0-0-0-0"]);
        Rules(stack).ShouldContain("tcp 8080");
        Rules(stack).ShouldNotContain($"tcp {Http}");
        Ids(stack, "ports").ShouldBe(ports);
        (await SucceedAsync(stack)).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task Up_ReplacementOfAProtectedNode_IsRefusedUntilProtectWasTakenOffInARunOfItsOwn()
    {
        Protect();
        using var stack = await OpenAsync();
        await SucceedAsync(stack);
        var server = Ids(stack, "servers");
        _project.Edit("sites/bare.yaml", "id: lb-small", "id: lb-medium");

        (await stack.UpAsync()).Succeeded.ShouldBeFalse();

        stack.Errors.ShouldContain(error =>
            error.Contains("unable to replace resource", StringComparison.Ordinal)
            && error.Contains("remove the `protect` flag and run up once before this change", StringComparison.Ordinal));
        Ids(stack, "servers").ShouldBe(server);

        _project.Edit("sites/bare.yaml", "id: lb-medium", "id: lb-small").Edit("bare.yaml", "protect: true", "protect: false");
        await SucceedAsync(stack);
        _project.Edit("sites/bare.yaml", "id: lb-small", "id: lb-medium").Edit("bare.yaml", "protect: false", "protect: true");
        Changed(await SucceedAsync(stack)).ShouldBe(
            ["createreplacement one-a", "createreplacement one-b", "deletereplaced one-a", "deletereplaced one-b"]);
    }

    [Fact]
    public async Task Destroy_LoadBalancer_LeavesNothing()
    {
        using var stack = await OpenAsync();
        await SucceedAsync(stack);

        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue(string.Join('\n', stack.Errors));

        foreach (var kind in new[] { "ports", "servers", "security-groups", "security-group-rules", "os-server-groups" })
        {
            stack.Cloud.Objects(kind).ShouldBeEmpty();
        }
    }

    private void Protect() => _project.Edit("bare.yaml", "- name: one\n    vip", "- name: one\n    protect: true\n    vip");

    private Task<EmbeddedStack> OpenAsync() => EmbeddedStack.OpenAsync(_project, "bare", "kr2");

    private static async Task<DeploymentResult> SucceedAsync(EmbeddedStack stack)
    {
        var result = await stack.UpAsync();
        result.Succeeded.ShouldBeTrue(string.Join('\n', stack.Errors));
        return result;
    }

    private static IEnumerable<string> Changed(DeploymentResult result) => result.Steps
        .Where(step => step.Kind != StepKind.Same)
        .Select(step => $"{step.Kind.ToString().ToLowerInvariant()} {step.Name}").Order(StringComparer.Ordinal);

    private static List<string> Rules(EmbeddedStack stack) =>
    [
        .. stack.Cloud.Objects("security-group-rules")
            .Select(rule => $"{rule["protocol"]} {rule["port_range_min"]}")
            .Order(StringComparer.Ordinal),
    ];

    private static List<string> Ids(EmbeddedStack stack, string kind) => [.. stack.Cloud.Objects(kind).Select(item => (string)item["id"]!)];
}

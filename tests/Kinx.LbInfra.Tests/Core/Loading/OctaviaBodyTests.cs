using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>Bodies of Octavia's requests, as its API reference prints them, can be pasted into stack files.</summary>
public sealed class OctaviaBodyTests
{
    private const string Tcp = "{protocol: TCP, protocol_port: 1";
    private const string Member = "{address: 10.0.0.1, protocol_port: 80";
    private const string Pool = "{name: web, protocol: HTTP, lb_algorithm: ROUND_ROBIN, members: [" + Member + "}]}";

    [Theory]
    [InlineData("t.yaml")]
    [InlineData("t-tabs.yaml")]
    public void Load_BodyOfTheApiReference_HasNoErrorsButThoseWithAReason(string file) =>
        Errors(Reference(file)).ShouldBe(
            ["write \"best-load-balancer\"", "remove it; limit connections with \"connection_limit\""], ignoreOrder: true);

    [Fact]
    public void Load_EnvelopeOfTheApiReference_NeedsSiteAndProjectBesides() =>
        Errors("site: lab\nproject_id: p\nloadbalancer:" + Reference("t-envelope.yaml").Split("\"loadbalancer\":")[1].TrimEnd()[..^1])
            .ShouldBe(["write \"best-load-balancer\"", "remove it; limit connections with \"connection_limit\""], ignoreOrder: true);

    [Theory]
    [InlineData("loadbalancer: {name: web}", "loadbalancer")]
    [InlineData("loadbalancers: [{loadbalancer: {name: web}}]", "loadbalancers[0].loadbalancer")]
    [InlineData("loadbalancers: [{name: web, listeners: [{listener: {protocol: HTTP, protocol_port: 80}}]}]", "loadbalancers[0]")]
    [InlineData("loadbalancers: [{name: web, pools: [{pool: " + Pool + "}]}]", "loadbalancers[0]")]
    [InlineData("loadbalancers: [{name: web, listeners: [" + Tcp + ", default_pool: {pool: " + Pool + "}}]}]", "loadbalancers[0]")]
    public void Load_Envelope_IsOpened(string line, string path)
    {
        var loaded = YamlText.LoadWhole($"site: lab\nproject_id: p\n{line}\n");

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value!.Stack.LoadBalancers.ShouldHaveSingleItem().Path.ToString().ShouldBe(path);
    }

    [Fact]
    public void Load_ListAndEnvelope_AreNotBothAllowed() =>
        YamlText.LoadWhole("site: lab\nproject_id: p\nloadbalancers: []\nloadbalancer: {name: web}\n").Diagnostics
            .Select(YamlText.Text).ShouldBe(["LB1003 4:1"]);

    [Fact]
    public void Load_FaultInAnEnvelope_IsReportedAtItsPlace() =>
        YamlText.LoadWhole("site: lab\nproject_id: p\nloadbalancer:\n  name: web\n  protect: maybe\n").Diagnostics
            .Select(YamlText.Text).ShouldBe(["LB1006 5:12"]);

    [Theory]
    [InlineData("flavor_id: \"\"")]
    [InlineData("vip_sg_ids: []")]
    [InlineData("vip_port_id:")]
    [InlineData("vip_subnet_id: \"\"")]
    [InlineData("provider: ''")]
    [InlineData("additional_vips: [{ip_address: 1.201.0.9, port_id: \"\"}]")]
    [InlineData("listeners: [" + Tcp + ", default_pool_id: ''}]")]
    [InlineData("pools: [{name: a, protocol: TCP, lb_algorithm: SOURCE_IP, members: [" + Member + ", request_sriov: false}]}]")]
    public void Load_EmptyValueOfAFieldThatIsNotUsed_IsAsAbsent(string line) =>
        YamlText.Findings($"  - name: web\n    {line}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("best_load_balancer", "best-load-balancer")]
    [InlineData("web.example.com", "web-example-com")]
    [InlineData("-web-", "web")]
    [InlineData("1web", "lb-1web")]
    [InlineData("my  web", "my-web")]
    public void Load_NameThatIsNoHostName_IsOfferedAsOne(string name, string better) =>
        YamlText.Load($"  - name: \"{name}\"\n").Diagnostics.ShouldHaveSingleItem().Hint.ShouldBe($"write \"{better}\"");

    [Fact]
    public void Load_NameWithoutAnyLetterOfAscii_IsDescribed() =>
        YamlText.Load("  - name: 웹\n").Diagnostics.ShouldHaveSingleItem().Hint.ShouldStartWith("write a name of letters");

    [Theory]
    [InlineData("https://barbican.example/v1/containers/0c5b7d2e-6a0c-4f0e-9d53-1a7c9f0e2b60", "LB1025")]
    [InlineData("http://10.0.0.1:9311/v1/secrets/0c5b7d2e-6a0c-4f0e-9d53-1a7c9f0e2b60", "LB1025")]
    [InlineData("https://user:password@barbican/v1/containers/1", "LB1011")]
    [InlineData("https://vault.example/x", "LB1011")]
    public void Load_ReferenceToBarbican_IsNamed(string reference, string code) =>
        YamlText.Load($"  - {{name: web, listeners: [{{protocol: HTTP, protocol_port: 1, default_tls_container_ref: \"{reference}\"}}]}}\n")
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);

    private static IEnumerable<string?> Errors(string text)
    {
        using var folder = new StackFolder();
        return [.. StackTreeCheck.One(folder.Write("stack.yaml", text)).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Hint)];
    }

    private static string Reference(string file) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "Cases", "11-apiref-full", "stacks", file))
            .Replace("\"lo\"", "\"lab\"", StringComparison.Ordinal).Replace("\"b2\"", "\"best_load_balancer\"", StringComparison.Ordinal);
}

using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs.Sites;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

public sealed class StackLoaderTests
{
    private const string Web = "  - name: web\n    vip_address: 1.201.0.47\n";

    [Fact]
    public void LoadFile_MinimalStack_HasOctaviasDefaults()
    {
        var loaded = YamlText.Load(Web + """
                listeners:
                  - {protocol: HTTP, protocol_port: 80, default_pool: {name: api}}
                pools:
                  - name: api
                    protocol: HTTP
                    lb_algorithm: ROUND_ROBIN
                    healthmonitor: {type: HTTP, delay: 5, timeout: 3, max_retries: 2}
                    members: [{address: 10.0.0.1, protocol_port: 8080}]
            """);

        loaded.Diagnostics.ShouldBeEmpty();
        var loadBalancer = loaded.Value!.Stack.LoadBalancers.ShouldHaveSingleItem();
        loadBalancer.AdminStateUp.ShouldBeTrue();
        loadBalancer.NodeNames.ShouldBe(["web-a", "web-b"]);
        var listener = loadBalancer.Listeners.ShouldHaveSingleItem();
        listener.Name.ShouldBe("http-80");
        listener.ConnectionLimit.ShouldBe(-1);
        (listener.TimeoutClientData, listener.TimeoutMemberConnect, listener.TimeoutMemberData).ShouldBe((50_000, 5_000, 50_000));
        var pool = loadBalancer.FindPool(listener.DefaultPool).ShouldNotBeNull();
        pool.HealthMonitor!.MaxRetriesDown.ShouldBe(3);
        pool.Members.ShouldHaveSingleItem().Weight.ShouldBe(1);
    }

    [Fact]
    public void LoadFile_InlinePools_JoinTheLoadBalancersPools()
    {
        var loaded = YamlText.Load(Web + """
                pools: [{name: first, protocol: HTTP, lb_algorithm: SOURCE_IP}]
                listeners:
                  - protocol: HTTP
                    protocol_port: 80
                    l7policies:
                      - {action: REDIRECT_TO_POOL, redirect_pool: {name: third, protocol: HTTP, lb_algorithm: ROUND_ROBIN}}
                    default_pool: {name: second, protocol: HTTP, lb_algorithm: ROUND_ROBIN}
            """);

        loaded.Diagnostics.ShouldBeEmpty();
        var loadBalancer = loaded.Value!.Stack.LoadBalancers[0];
        loadBalancer.Pools.Select(pool => pool.Name).ShouldBe(["first", "second", "third"]);
        loadBalancer.Pools[1].Path.ToString().ShouldBe("loadbalancers[0].listeners[0].default_pool");
    }

    [Fact]
    public void LoadFile_JsonBody_IsRead()
    {
        var loaded = YamlText.LoadWhole(
            """{"site": "lab", "project_id": "p", "loadbalancers": [{"name": "web", "vip_address": "1.201.0.47", "tags": ["a"]}]}""");

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value!.Stack.LoadBalancers[0].Tags.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("vip_adress: 1.2.3.4", "LB1004 5:5")]
    [InlineData("vip_address: 1.2.3", "LB1010 5:18")]
    [InlineData("vip_address: [1.2.3.4]", "LB1006 5:18")]
    [InlineData("protect: maybe", "LB1006 5:14")]
    [InlineData("nodes: {count: 17}", "LB1007 5:20")]
    [InlineData("nodes: 2", "LB1006 5:12")]
    [InlineData("tags: a", "LB1006 5:11")]
    [InlineData("listeners: [{protocol: HTTP}]", "LB1005 5:17")]
    [InlineData("listeners: [{protocol: HTTPP, protocol_port: 80}]", "LB1008 5:28")]
    [InlineData("provider: amphora", "LB1012 5:5")]
    [InlineData("flavor_id: 1", "LB1013 5:5")]
    [InlineData("name: again", "LB1003 5:5")]
    [InlineData("description: &a x", "LB1017 5:18")]
    [InlineData("description: !!str x", "LB1017 5:18")]
    [InlineData("description: *a", "LB1017 5:18")]
    public void LoadFile_FaultyLine_IsReportedAtItsPlace(string line, string expected) =>
        YamlText.Findings("  - name: web\n    " + line + "\n").ShouldBe([expected]);

    [Fact]
    public void LoadFile_SeveralFaults_AreAllReported() =>
        YamlText.Findings("  - nam: web\n    protect: maybe\n    listeners: [{protocol: X}, {protocol_port: y}]\n")
            .ShouldBe(["LB1004 4:5", "LB1005 4:5", "LB1006 5:14", "LB1005 6:17", "LB1008 6:28", "LB1005 6:32", "LB1006 6:48"]);

    [Fact]
    public void LoadFile_KeyMaterial_IsRefusedWithoutShowingIt()
    {
        var loaded = YamlText.Load(
            "  - name: web\n    listeners: [{protocol: HTTP, protocol_port: 1, default_tls_container_ref: c2VjcmV0}]\n");

        var diagnostic = loaded.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("LB1011");
        diagnostic.Message.ShouldNotContain("c2VjcmV0");
    }

    [Fact]
    public void LoadFile_TenantId_IsTheProjectId()
    {
        var loaded = YamlText.LoadWhole("site: lab\ntenant_id: abc\n");

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value!.Stack.ProjectId.ShouldBe("abc");
    }

    [Fact]
    public void LoadFile_BothNamesOfTheProject_AreRefused() =>
        YamlText.LoadWhole("site: lab\ntenant_id: abc\nproject_id: abc\n").Diagnostics.Select(YamlText.Text).ShouldBe(["LB1003 2:1"]);

    [Fact]
    public void LoadFile_UnknownSite_SuggestsAKnownOne()
    {
        var diagnostic = YamlText.LoadWhole("site: labs\nproject_id: p\n").Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe("LB1014");
        diagnostic.Hint.ShouldBe("did you mean \"lab\"?");
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("text")]
    public void LoadFile_NoMapping_IsRefused(string text) =>
        YamlText.LoadWhole(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1006");

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a: [1\n")]
    [InlineData("? [a]\n: 1\n")]
    public void LoadFile_NotOneYamlDocument_IsRefused(string text) =>
        YamlText.LoadWhole(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1002");

    [Fact]
    public void LoadFile_DeepNesting_IsRefused() =>
        YamlText.LoadWhole(new string('[', 10_000)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1002");

    [Theory]
    [InlineData("  - name: web\n    vip_address: [.201.0.47\n    vip_subnet_id: 7d1f\n    listeners:\n      - protocol: TCP\n")]
    [InlineData("  - name: web\n    tags: [-a\n    b: c\n  - name: x\n")]
    [InlineData("  - name: web\n    tags: [a\n    vip_address: 1.2.3.4\n")]
    [InlineData("  - {name: web\n    vip_address: 1.2.3.4\n")]
    [InlineData("  - name: web\n    tags: [\n- a: b\n")]
    public void LoadFile_UnclosedBracket_IsRefused(string lines) =>
        YamlText.Load(lines).Diagnostics.ShouldContain(it => it.Code == "LB1002");

    [Fact]
    public void LoadFile_MissingFile_IsReported() =>
        StackLoader.LoadFile("/nonexistent/acme.yaml").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1001");

    [Fact]
    public void LoadFile_PulumisSettings_AreNoStack() =>
        YamlText.LoadWhole("config: {}\n", "Pulumi.demo.yaml").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1015");

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("yes", true)]
    [InlineData("\"on\"", true)]
    [InlineData("1", true)]
    [InlineData("7", true)]
    [InlineData("\"t\"", true)]
    [InlineData("false", false)]
    [InlineData("\"f\"", false)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    public void LoadFile_AdminStateUp_IsReadAsOctaviaReadsIt(string text, bool expected) =>
        YamlText.Load($"  - {{name: web, admin_state_up: {text}}}\n").Value!.Stack.LoadBalancers[0].AdminStateUp.ShouldBe(expected);

    [Fact]
    public void LoadFile_BfdNull_IsOff()
    {
        using var folder = new StackFolder();
        var site = Path.Combine(folder.Path, "sites", "lab.yaml");
        var lines = File.ReadAllLines(site).Where(line => !line.Contains("bfd:", StringComparison.Ordinal));
        File.WriteAllLines(site, lines.Append("  bfd: null"));

        var loaded = StackLoader.LoadFile(folder.Write("stack.yaml", "site: lab\nproject_id: p\n"));

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value!.Site.Bgp.Bfd.ShouldBeNull();
        loaded.Value.Site.Bgp.Timers.ShouldBe(new BgpTimersSpec { Keepalive = 3, Hold = 9, Path = loaded.Value.Site.Bgp.Timers.Path });
    }
}

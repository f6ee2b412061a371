using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering;

public sealed class NodeRendererTests
{
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    [Fact]
    public void Render_Twice_GivesTheSameBytes()
    {
        var first = ConfigScript.Render(Render(SampleStack.LoadBalancer()));

        ConfigScript.Render(Render(SampleStack.LoadBalancer())).ShouldBe(first);
    }

    [Fact]
    public void Render_AnyFile_HoldsNoPlaceholderAndEndsItsLastLine()
    {
        var configuration = Render(SampleStack.LoadBalancer());

        foreach (var file in configuration.Files)
        {
            file.Content.ShouldEndWith("\n", customMessage: file.Path);
            file.Content.ShouldNotContain('\u0001', file.Path);
        }

        File(configuration, "/etc/haproxy/haproxy.cfg").ShouldContain($"description \"web-a generation {configuration.Generation}\"");
    }

    [Fact]
    public void Render_ChangedMember_ChangesTheGenerationAndOnlyItsLines()
    {
        var before = Render(SampleStack.LoadBalancer());
        var pool = SampleStack.Pool() with { Members = [.. SampleStack.Pool().Members, SampleStack.Member("192.168.55.38")] };
        var after = Render(SampleStack.LoadBalancer() with { Pools = [pool] });

        after.Generation.ShouldNotBe(before.Generation);
        var added = Lines(File(after, "/etc/haproxy/haproxy.cfg")).Except(Lines(File(before, "/etc/haproxy/haproxy.cfg")));
        added.ShouldBe(
        [
            $"    description \"web-a generation {after.Generation}\"",
            "    server 192.168.55.38:80 192.168.55.38:80 weight 1 source 172.20.0.11 check inter 1s fall 2 rise 2",
        ]);
        File(after, "/etc/frr/frr.conf").ShouldBe(File(before, "/etc/frr/frr.conf"));
    }

    [Fact]
    public void Render_FrrConf_HasNoNetworkLine() =>
        Lines(File(Render(SampleStack.LoadBalancer()), "/etc/frr/frr.conf"))
            .ShouldNotContain(line => line.TrimStart().StartsWith("network"));

    [Fact]
    public void Render_ListenerOrPoolDown_LeavesItOut()
    {
        var listenerDown = Render(SampleStack.LoadBalancer() with { Listeners = [SampleStack.Listener() with { AdminStateUp = false }] });
        File(listenerDown, "/etc/haproxy/haproxy.cfg").ShouldNotContain("frontend http");

        var poolDown = Render(SampleStack.LoadBalancer() with { Pools = [SampleStack.Pool() with { AdminStateUp = false }] });
        File(poolDown, "/etc/haproxy/haproxy.cfg").ShouldContain("frontend http");
        File(poolDown, "/etc/haproxy/haproxy.cfg").ShouldNotContain("default_backend");
    }

    [Fact]
    public void Render_MemberOptions_AreOnItsServerLine()
    {
        var member = SampleStack.Member("2001:DB8:0::36") with
        {
            Weight = 0,
            Backup = true,
            AdminStateUp = false,
            MonitorAddress = HostAddress.Parse("192.168.55.99"),
            MonitorPort = 8080,
        };
        var haproxy = File(Render(SampleStack.LoadBalancer() with { Pools = [SampleStack.Pool() with { Members = [member] }] }),
            "/etc/haproxy/haproxy.cfg");

        haproxy.ShouldContain(
            "    server 2001:db8::36:80 [2001:db8::36]:80 weight 0 backup check inter 1s fall 2 rise 2 addr 192.168.55.99 port 8080 "
            + "disabled\n");
    }

    [Fact]
    public void Render_UnlimitedListeners_FitTheFileLimit()
    {
        var unlimited = SampleStack.Listener() with { ConnectionLimit = ListenerSpec.Unlimited };
        var configuration = Render(SampleStack.LoadBalancer() with
        {
            Listeners = [unlimited, unlimited with { Name = "other", ProtocolPort = 81 }],
        });

        var needed = Lines(File(configuration, "/etc/lbinfra/node.env")).Single(line => line.StartsWith("OPEN_FILES=")).Split('=')[1];
        int.Parse(needed).ShouldBeInRange(19_000, 20_000);
    }

    private static NodeConfiguration Render(LoadBalancerSpec loadBalancer) =>
        new NodeRenderer(Templates).Render(SampleStack.Stack(loadBalancer), loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn);

    private static string File(NodeConfiguration configuration, string path) =>
        configuration.Files.Single(file => file.Path == path).Content;

    private static string[] Lines(string text) => text.Split('\n');
}

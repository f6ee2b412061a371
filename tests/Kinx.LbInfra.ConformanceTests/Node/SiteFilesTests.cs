using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Files that depend on the site, checked by the programs that read them.</summary>
public sealed class SiteFilesTests
{
    [Theory]
    [InlineData("192.0.2.1", SyslogTransport.Udp)]
    [InlineData("2001:DB8::1", SyslogTransport.Tcp)]
    public async Task Rsyslog_Forwarding_IsAccepted(string address, SyslogTransport transport)
    {
        Need("rsyslogd");
        var site = SampleStack.Site() with { Syslog = new SyslogSpec { Address = HostAddress.Parse(address), Transport = transport } };
        using var node = new StagedNode(SampleStack.LoadBalancer(), site);

        var result = await Run("rsyslogd", "-N1", "-f", node.PathOf("/etc/rsyslog.d/10-lbinfra.conf"));

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldNotContain("error");
    }

    // Debian has no Quagga any more; FRR's bgpd still knows its language. It exits 0 whatever it reads.
    [Theory]
    [InlineData("plain")]
    [InlineData("several VIPs")]
    public async Task Quagga_Bgpd_IsUnderstoodByItsSuccessor(string name)
    {
        Need("vtysh");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: bgpd changes to its own user");
        var site = SampleStack.Site();
        site = site with
        {
            L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") },
            Bgp = site.Bgp with
            {
                Daemon = BgpDaemon.Quagga,
                Gateways = [.. site.Bgp.Gateways, new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = 60201 }],
            },
        };
        using var node = new StagedNode(SampleLoadBalancers.All[name], site);

        var result = await Run("/usr/lib/frr/bgpd", "-C", "-f", node.PathOf("/etc/quagga/bgpd.conf"));

        result.Error.ShouldNotContain("on config line");
        result.Error.ShouldNotContain("can't open configuration file");
        node["/etc/quagga/bgpd.conf"].ShouldNotContain("bfd");
        node.Configuration.Files.ShouldNotContain(file => file.Path.StartsWith("/etc/frr"));
    }

    private static Task<ExternalCommandResult> Run(params string[] command) =>
        ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);

    private static void Need(string program) =>
        Assert.SkipWhen(ExternalCommand.Find(program) is null or { Length: 0 }, $"needs {program}: run ./dev setup");
}

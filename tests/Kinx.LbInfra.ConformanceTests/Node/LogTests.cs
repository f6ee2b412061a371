using System.Globalization;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Where a real node's messages go, and how its log files are rotated.</summary>
[Collection(nameof(WatchedNode))]
public sealed class LogTests(WatchedNode node)
{
    [Fact]
    public async Task Syslog_RequestAndRoutes_ReachFileAndServer()
    {
        await Need();
        var server = await node.Listen(WatchedNode.SyslogPort.ToString(CultureInfo.InvariantCulture), "syslog");

        (await node.RequestOfTheVip()).ExitCode.ShouldBe(0);
        await node.World.Inside("systemctl", "restart", "frr");

        (await node.Received("/var/log/haproxy.log", "\"GET / HTTP/1.1\"")).ShouldContain("haproxy[");
        (await node.Received(server, "\"GET / HTTP/1.1\"")).ShouldContain(" web-a haproxy ");
        await node.Received(server, " web-a bgpd ");
        await node.Received("/var/log/frr/frr.log", "bgpd[");
        (await node.World.Inside("cat", server)).Output.ShouldNotContain(" cloud-init ");
    }

    [Fact]
    public async Task Logrotate_WithTheFilesOfThePackages_HasNoLogTwice()
    {
        await Need();
        const string FillLogs =
            "echo full >/var/log/haproxy.log; mkdir -p /var/log/frr /var/lib/logrotate; echo full >/var/log/frr/frr.log";
        await node.World.Inside("sh", "-c", FillLogs);

        var plan = await node.World.Inside("logrotate", "-d", "/etc/logrotate.conf");
        var rotated = await node.World.Inside("logrotate", "-f", "/etc/logrotate.conf");

        plan.Error.ShouldNotContain("error:");
        plan.Error.ShouldContain("/var/log/haproxy.log  after 1 days (7 rotations)");
        rotated.Error.ShouldNotContain("duplicate");
        (await node.World.Inside("ls", "/var/log/haproxy.log.1", "/var/log/frr/frr.log.1")).ExitCode.ShouldBe(0, rotated.Error);
    }

    private async Task Need()
    {
        Assert.SkipWhen(ExternalCommand.Find("rsyslogd") is null or { Length: 0 }, "needs rsyslogd: run ./dev setup");
        Assert.SkipWhen(ExternalCommand.Find("logrotate") is null or { Length: 0 }, "needs logrotate: run ./dev setup");
        await node.InService();
    }
}

using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>What a real node reports of itself, and how reporting ends when the receiver misbehaves.</summary>
[Collection(nameof(WatchedNode))]
public sealed class HealthReportTests(WatchedNode node)
{
    [Fact]
    public async Task Report_ServingNode_TellsWhoItIsAndWhatItDid()
    {
        await node.InService();
        var file = await node.Listen("8080", "http");
        (await node.RequestOfTheVip()).ExitCode.ShouldBe(0);

        var sent = await node.Check();

        sent.ExitCode.ShouldBe(0, sent.Error);
        var report = JsonNode.Parse(await node.Received(file, "}"))!;
        report["tenant_id"].ShouldBeText("5a8eb8f5010747c5898ba2b583eef2c0");
        report["vm_id"].ShouldBeText("5a8eb8f5-0107-47c5-898b-a2b583eef2c0");
        report["load_balancer"].ShouldBeText("web");
        report["node"].ShouldBeText("web-a");
        report["generation"].ShouldBeText(WatchedNode.Configuration(WatchedNode.Url).Generation);
        report["state"].ShouldBeText("announced");
        report["override"].ShouldBeText("auto");
        report["bgp"]!["neighbors"]![0]!["state"].ShouldBeText("Established");
        var haproxy = report["haproxy"]!;
        haproxy["requests_total"]!.GetValue<int>().ShouldBeGreaterThan(0);
        haproxy["listeners"]!.AsArray().Count.ShouldBe(1);
        haproxy["members"]!.AsArray().Count.ShouldBe(2);
        haproxy["members"]![0]!["check"].ShouldBeText("L7OK");
    }

    [Fact]
    public async Task Report_WithdrawnByTheOperator_SaysSo()
    {
        await node.InService();
        await node.World.Inside("lbinfra-node", "withdraw");

        var report = await node.Report();
        await node.World.Inside("lbinfra-node", "auto");

        report["state"].ShouldBeText("withdrawn");
        report["override"].ShouldBeText("withdraw");
        report["reason"].ShouldBeText("withdrawn by the operator");
    }

    [Fact]
    public async Task Report_HaproxyStopped_IsSentAllTheSame()
    {
        await node.InService();
        await node.World.Signal("STOP", "haproxy");
        await NodeWorld.Until(node.World.Announced, false, TimeSpan.FromSeconds(20));

        var report = await node.Report();
        await node.World.Signal("CONT", "haproxy");

        report["haproxy"]!["problem"].ShouldBeText("haproxy does not answer on its stats socket");
        report["state"].ShouldBeText("withdrawn");
    }

    [Fact]
    public async Task Check_ReceiverGoneRefusingOrSilent_FailsInTime()
    {
        await node.InService();
        await node.Use("http://127.0.0.1:8081/");
        (await node.Check()).Error.ShouldBe("the receiver cannot be reached: [Errno 111] Connection refused\n");

        await node.Listen("8081", "http", "503");
        (await node.Check()).Error.ShouldBe("the receiver answers 503\n");

        await node.Use("http://127.0.0.1:8082/");
        await node.Listen("8082", "http", "0");
        var silent = await node.Check();
        silent.ExitCode.ShouldBe(1);
        silent.Error.ShouldBe("the receiver cannot be reached: timed out\n");
    }

    [Fact]
    public async Task Check_Https_VerifiesTheCertificate()
    {
        await node.InService();
        await node.World.Script($"cat >/tmp/receiver.pem <<'END'\n{KeyMaterial.Pem}END\n");
        var file = await node.Listen("8443", "http", "204", "/tmp/receiver.pem");
        await node.Use("https://127.0.0.1:8443/");

        var distrusted = await node.Check();
        var trusted = await node.Check("SSL_CERT_FILE=/tmp/receiver.pem");

        distrusted.ExitCode.ShouldBe(1);
        distrusted.Error.ShouldContain("certificate verify failed");
        trusted.ExitCode.ShouldBe(0, trusted.Error);
        (await node.Received(file, "}")).Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task Check_AnotherRunIsAtIt_SendsNothing()
    {
        await node.InService();

        var second = await node.World.Inside("flock", "/run/lbinfra/check_vlb.lock", "check_vlb");

        second.ExitCode.ShouldBe(0, second.Error);
        second.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Site_WithoutHealthReport_LeavesNeitherFile()
    {
        await node.InService();

        (await node.World.Apply(WatchedNode.Configuration(null))).ExitCode.ShouldBe(0);

        var files = await node.World.Inside("ls", "/etc/cron.d/lbinfra", "/usr/local/bin/check_vlb", "/etc/rsyslog.d/10-lbinfra.conf");
        files.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cron_EveryMinute_Reports()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("KINX_LONG") != "1", "takes more than a minute: set KINX_LONG=1");
        await node.InService();
        var file = await node.Listen("8084", "http");
        await node.Use("http://127.0.0.1:8084/");
        await node.World.Inside("systemctl", "start", "cron");

        await NodeWorld.Until(async () => (await node.World.Inside("cat", file)).Output.Contains('}'), true, TimeSpan.FromSeconds(100));
        await node.World.Inside("systemctl", "stop", "cron");
    }
}

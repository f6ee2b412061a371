using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node of a site with a health report and a syslog server, both of which this class can play, on the node's loopback.</summary>
public sealed class WatchedNode : IAsyncLifetime
{
    public const int SyslogPort = 5514;
    public const string Url = "http://127.0.0.1:8080/report";
    private static readonly string Receiver = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Node", "receiver.py"));
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private int _files;

    public NodeWorld World { get; } = new(Configuration(Url), serves: true);

    /// <summary>The node of these tests; its cron is off, so that reports come when a test wants them.</summary>
    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        if (World.Missing is not null) return;
        // A report that cron has started before would keep others from running while it waits for its turn.
        await World.Inside("systemctl", "kill", "--signal=KILL", "cron");
        await World.Inside("systemctl", "stop", "cron");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    public static NodeConfiguration Configuration(string? url)
    {
        var site = NodeWorld.Site with
        {
            HealthReport = url is null ? null : new HealthReportSpec { Url = url },
            Syslog = url is null
                ? null
                : new SyslogSpec { Address = HostAddress.Parse("127.0.0.1"), Port = SyslogPort, Transport = SyslogTransport.Tcp },
        };
        var loadBalancer = SampleStack.LoadBalancer();
        return new NodeRenderer(StagedNode.Templates)
            .Render(SampleStack.Stack(loadBalancer) with { Site = site }, loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn);
    }

    /// <summary>Waits until the node serves with this class as its site's receiver and server; skips where there is no node.</summary>
    public async Task InService()
    {
        if (World.Missing is { } missing) Assert.Skip(missing);
        await Use(Url);
        await NodeWorld.Until(World.Announced, true, Limit);
    }

    /// <summary>Makes the node report to another URL.</summary>
    public async Task Use(string url) => Assert.Equal("", (await World.Apply(Configuration(url))).Error);

    /// <summary>Starts the receiver and waits until it listens; returns the file on the node that it writes to.</summary>
    /// <param name="arguments">The arguments of receiver.py, such as port and kind.</param>
    public async Task<string> Listen(params string[] arguments)
    {
        var file = $"/tmp/received-{Interlocked.Increment(ref _files)}";
        World.Start(Receiver, ["python3", "-", file, .. arguments]);
        await NodeWorld.Until(async () => (await World.Inside("test", "-e", file)).ExitCode == 0, true, Limit);
        return file;
    }

    /// <summary>Waits until the file contains a text, and returns the whole content.</summary>
    public async Task<string> Received(string file, string text)
    {
        var content = "";
        await NodeWorld.Until(async () => (content = (await World.Inside("cat", file)).Output).Contains(text), true, Limit);
        return content;
    }

    /// <summary>The report as it would be sent.</summary>
    public async Task<JsonNode> Report() => JsonNode.Parse((await World.Inside("check_vlb", "--print")).Output)!;

    /// <summary>Sends a report.</summary>
    public Task<ExternalCommandResult> Check(params string[] environment) => World.Inside(["env", .. environment, "check_vlb"]);

    public Task<ExternalCommandResult> RequestOfTheVip() =>
        World.AtClient("python3", "-c", $"import urllib.request; urllib.request.urlopen('http://{SampleStack.Vip}/', timeout=5).read()");
}

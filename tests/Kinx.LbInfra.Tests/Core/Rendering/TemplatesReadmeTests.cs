using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering;

/// <summary><c>templates/README.md</c> lists every file of a node, with where it comes from.</summary>
public sealed class TemplatesReadmeTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Templates, "README.md"))
            .Where(line => line.StartsWith("| `/", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim(' ', '`')).ToArray()),
    ];

    [Fact]
    public void Rows_InTheReadme_AreTheFilesOfNodes()
    {
        var paths = new[] { BgpDaemon.Frr, BgpDaemon.Quagga }.SelectMany(Render)
            .Select(file => file.Path)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Rows.Select(row => row[1]).ShouldBe(paths);
    }

    [Fact]
    public void Rows_NameSourcesThatExist_AndAllOfThem()
    {
        string[] notOfANode = ["README.md", "cloud-config.scriban", "neighbors.conf.scriban"];
        var sources = Directory.EnumerateFiles(RepositoryFolder.Templates, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolder.Templates, file));

        sources.Except(notOfANode).ShouldBe(Rows.Select(row => row[2]), ignoreOrder: true);
    }

    private static IReadOnlyList<NodeFile> Render(BgpDaemon daemon)
    {
        var pool = SampleStack.Pool() with { HealthMonitor = SampleStack.Pool().HealthMonitor! with { Type = HealthMonitorType.Ping } };
        var loadBalancer = SampleStack.LoadBalancer() with { Pools = [pool] };
        var site = SampleStack.Site();
        var stack = SampleStack.Stack(loadBalancer) with
        {
            Site = site with
            {
                Bgp = site.Bgp with { Daemon = daemon },
                HealthReport = new HealthReportSpec { Url = "https://example.com" },
                Syslog = new SyslogSpec { Address = HostAddress.Parse("192.0.2.1") },
            },
        };
        return new NodeRenderer(TemplateSet.FromFolder(RepositoryFolder.Templates))
            .Render(stack, loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn).Files;
    }
}

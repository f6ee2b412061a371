using System.Collections.Concurrent;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>Hostile values that the language accepts add no directive for the programs that read the files.</summary>
[Collection(nameof(HostileNodes))]
public sealed class HostileValuesTests(HostileNodes nodes)
{
    private const string Canary = "injected";

    // Fields that accept most hostile texts.
    private static readonly string[] FieldsThatMustTakeSome =
    [
        "ListenerSpec.name", "PoolSpec.name", "L7RuleSpec.key", "L7RuleSpec.value", "L7PolicySpec.redirect_url",
        "L7PolicySpec.redirect_prefix",
        "HealthMonitorSpec.url_path", "SessionPersistenceSpec.cookie_name", "HealthReportSpec.url", "StackSpec.project_id",
    ];

    private readonly ConcurrentBag<string> _refusals = [];

    [Fact]
    public void Fields_ThatReachAFile_TakeHostileTexts()
    {
        // Otherwise the tests below could pass without testing anything.
        var taken = nodes.All.SelectMany(node => node.Texts).Distinct().ToLookup(item => item.Field);

        FieldsThatMustTakeSome.Where(field => !taken[field].Any()).ShouldBeEmpty();
        nodes.All.Sum(node => node.Texts.Count).ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Haproxy_HostileValues_AreAcceptedAndSayNothing()
    {
        Need("haproxy");

        await nodes.ForEach(async node =>
        {
            var said = await Accepts(node, "haproxy", "-c", "-V", "-dW", "-f", node.Node.PathOf("/etc/haproxy/haproxy.cfg"));
            if (said.Contains(Canary)) _refusals.Add($"{said} with {node}");
        });

        _refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Haproxy_HostileValues_RunAsHarmlessOnesDo()
    {
        Need("haproxy", "python3", "unshare", "ip");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: HAProxy runs in a network namespace of its own");
        var script = Path.Combine(AppContext.BaseDirectory, "Node", "Hostile", "structure.py");
        var files = nodes.All.SelectMany(node => new[] { node.Harmless, node.Node }).Distinct().Select(Configuration).ToList();

        var result = await Run(["unshare", "-mn", "python3", "-B", script, .. files]);

        result.ExitCode.ShouldBe(0, result.Error);
        var structures = files.Zip(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToDictionary();
        structures.Count.ShouldBe(files.Count);
        foreach (var node in nodes.All)
        {
            structures[Configuration(node.Node)].ShouldBe(structures[Configuration(node.Harmless)], node.ToString());
        }

        static string Configuration(StagedNode node) => node.PathOf("/etc/haproxy/haproxy.cfg");
    }

    [Fact]
    public async Task Frr_HostileValues_AreAcceptedAndSayNothing()
    {
        Need("vtysh");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: bgpd changes to its own user");

        await nodes.ForEach(async node =>
        {
            var routing = node.Node.Configuration.Files.Select(file => file.Path)
                .Where(path => path is "/etc/frr/frr.conf" or "/etc/quagga/bgpd.conf");
            foreach (var path in routing)
            {
                node.Node[path].ShouldNotContain(Canary);
                if (path.StartsWith("/etc/frr")) await Accepts(node, "vtysh", "-C", "--inputfile", node.Node.PathOf(path));
                // Its exit code is 0 whatever it reads.
                var said = await Accepts(node, "/usr/lib/frr/bgpd", "-C", "-f", FrrParts.ForBgpd(node.Node.PathOf(path)));
                if (said.Contains("on config line") || said.Contains("can't open")) _refusals.Add($"{said} with {node}");
            }
        });

        _refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rsyslog_HostileValues_AreAcceptedAndSayNothing()
    {
        Need("rsyslogd");

        await nodes.ForEach(async node =>
        {
            var said = await Accepts(node, "rsyslogd", "-N1", "-f", node.Node.PathOf("/etc/rsyslog.d/10-lbinfra.conf"));
            if (said.Contains("error") || said.Contains(Canary)) _refusals.Add($"{said} with {node}");
        });

        _refusals.ShouldBeEmpty();
    }

    [Fact]
    public void OtherFiles_HostileValues_AreNotInThem()
    {
        // What cron, logrotate, systemd, sshd, FRR, rsyslog and the kernel read: the same bytes except for the node's name.
        foreach (var node in nodes.All) Others(node.Node.Configuration).ShouldBe(Others(node.Harmless.Configuration), node.ToString());

        static IEnumerable<string> Others(NodeConfiguration configuration) => configuration.Files
            .Where(file => !file.Path.StartsWith("/etc/haproxy/") && !file.Path.EndsWith(".json"))
            .Select(file => (file.Path, file.Mode, Content: file.Content.Replace(configuration.NodeName, "NODE")))
            .Select(file => $"{file.Path} {file.Mode} {file.Content.Replace(configuration.Generation, "GENERATION")}");
    }

    private async Task<string> Accepts(HostileNode node, params string[] command)
    {
        var result = await Run(command);
        if (result.ExitCode != 0) _refusals.Add($"{command[0]}: {result.Output}{result.Error} with {node}");
        return result.Output + result.Error;
    }

    private static Task<ExternalCommandResult> Run(IReadOnlyList<string> command) =>
        ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);

    private static void Need(params string[] programs)
    {
        foreach (var program in programs) Assert.SkipWhen(ExternalCommand.Find(program) is null, $"needs {program}: run ./dev setup");
    }
}

using System.Collections.Concurrent;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Testing.Generated;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>
/// Valid stacks made at random: HAProxy, FRR, cloud-init and the shell accept what the language accepts. KINX_LONG=1 makes 3,000 of them;
/// KINX_STACK_SEED=N replays one.
/// </summary>
public sealed class GeneratedStackTests : IDisposable
{
    private const int Normal = 300;
    private const int Long = 3000;
    private const int PerBatch = 50;
    private static readonly NodeRenderer Renderer = new(StagedNode.Templates);
    private static readonly ParallelOptions Both = new() { MaxDegreeOfParallelism = 2 };
    private readonly ConcurrentBag<string> _refusals = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("generated-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task GeneratedStacks_RenderedFiles_AreAcceptedByTheirReaders()
    {
        foreach (var program in new[] { "haproxy", "vtysh", "cloud-init", "python3" })
        {
            Assert.SkipWhen(ExternalCommand.Find(program) is null or { Length: 0 }, $"needs {program}: run ./dev setup");
        }

        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: bgpd changes to its own user");

        await Parallel.ForEachAsync(Seeds().Chunk(PerBatch), Both, async (seeds, _) => await CheckBatch(seeds));

        _refusals.ShouldBeEmpty();
    }

    private static IEnumerable<ulong> Seeds()
    {
        if (Environment.GetEnvironmentVariable("KINX_STACK_SEED") is { } seed) return [ulong.Parse(seed, null)];
        return Enumerable.Range(1, Environment.GetEnvironmentVariable("KINX_LONG") == "1" ? Long : Normal).Select(number => (ulong)number);
    }

    private async Task CheckBatch(ulong[] seeds)
    {
        var nodes = seeds.Select(seed => (Seed: seed, Node: Stage(seed))).ToList();
        try
        {
            foreach (var (seed, node) in nodes) await CheckNode(seed, node);
            await CheckUserData([.. nodes.Select(item => item.Node.PathOf("/user-data"))]);
        }
        finally
        {
            nodes.ForEach(item => item.Node.Dispose());
        }
    }

    private StagedNode Stage(ulong seed)
    {
        var folder = Path.Combine(_folder.FullName, $"seed-{seed}");
        var stack = GeneratedStack.Of(seed).Check(folder);
        GeneratedStack.Errors(stack).ShouldBeEmpty($"seed {seed}");
        var nodes = GeneratedStack.Render(Renderer, stack.Value!);
        var again = GeneratedStack.Render(Renderer, GeneratedStack.Of(seed).Check(folder).Value!);
        nodes.SelectMany(node => node.Files).ShouldBe(again.SelectMany(node => node.Files), $"seed {seed}");

        // One of the nodes, not always the first.
        var node = new StagedNode(nodes[(int)(seed % (ulong)nodes.Count)]);
        node.Write("/user-data", new UserDataRenderer(StagedNode.Templates).Render(node.Configuration, SampleStack.Keys));
        node.Write("/script", ConfigScript.Render(node.Configuration));
        return node;
    }

    private async Task CheckNode(ulong seed, StagedNode node)
    {
        await CheckHaproxy(seed, node);
        foreach (var script in new[] { "/script", "/etc/lbinfra/node.env" }) await Accepts(seed, ["sh", "-n", node.PathOf(script)]);
        foreach (var file in node.Configuration.Files.Where(file => file.Path is "/etc/frr/frr.conf" or "/etc/quagga/bgpd.conf"))
        {
            await CheckRouting(seed, node.PathOf(file.Path), isFrr: file.Path == "/etc/frr/frr.conf");
        }
    }

    // The node refuses a configuration with warnings. Only this check adds one of its own: the peer's name is given twice.
    private async Task CheckHaproxy(ulong seed, StagedNode node)
    {
        var file = node.PathOf("/etc/haproxy/haproxy.cfg");
        var said = await Accepts(seed, ["haproxy", "-c", "-L", node.Configuration.NodeName, "-f", file]);
        foreach (var warning in said.Split('\n').Where(line => line.Contains("[WARNING]") && !line.Contains("'localpeer' ignored")))
        {
            _refusals.Add($"seed {seed}: {warning}");
        }
    }

    private async Task CheckRouting(ulong seed, string file, bool isFrr)
    {
        if (isFrr) await Accepts(seed, ["vtysh", "-C", "--inputfile", file]);
        // Its exit code is 0 whatever it reads.
        var said = (await Run(["/usr/lib/frr/bgpd", "-C", "-f", FrrParts.ForBgpd(file)])).Error;
        foreach (var line in said.Split('\n').Where(line => line.Contains("on config line") || line.Contains("can't open")))
        {
            _refusals.Add($"seed {seed}: {line}");
        }
    }

    // What `cloud-init schema` checks; the command itself takes one file per run and a second to start.
    private async Task CheckUserData(IReadOnlyList<string> files)
    {
        const string Check = """
            import sys
            from cloudinit.config.schema import get_schema, validate_cloudconfig_file
            schema = get_schema()
            for name in sys.argv[1:]:
                try:
                    validate_cloudconfig_file(name, schema)
                except Exception as error:
                    sys.exit("%s: %s" % (name, error))
            """;
        var result = await Run(["python3", "-c", Check, .. files]);
        if (result.ExitCode != 0) _refusals.Add(result.Output + result.Error);
    }

    private async Task<string> Accepts(ulong seed, IReadOnlyList<string> command)
    {
        var result = await Run(command);
        if (result.ExitCode != 0) _refusals.Add($"seed {seed}: {command[0]}: {result.Output}{result.Error}");
        return result.Error;
    }

    private static Task<ExternalCommandResult> Run(IReadOnlyList<string> command) =>
        ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);
}

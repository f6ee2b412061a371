using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.TemplateModels;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>
/// haproxy.cfg from the model in memory, in process, next to Octavia's Jinja render of the same listeners, pools, members and monitors.
/// Both sides load their templates once and report the median processor time of many runs, which other work on the machine hardly changes.
/// </summary>
internal static class RenderBench
{
    private const string Peer = "Octavia's Jinja render of haproxy.cfg";
    private const double TargetRatio = 10;

    private static readonly (int Listeners, int Members, int Runs, int PeerRuns)[] Sizes =
        [(1, 2, 2000, 200), (10, 10, 500, 50), (50, 50, 200, 11)];

    public static IEnumerable<Figure> Run() => Sizes.Select(size => Measure(size.Listeners, size.Members, size.Runs, size.PeerRuns));

    private static Figure Measure(int listeners, int members, int runs, int peerRuns)
    {
        using var folder = new ScratchFolder();
        var model = RenderModel.LoadBalancer(listeners, members);
        var stack = Load(folder, model);
        var (ours, text) = Median(stack, runs);

        var peer = PythonPeer.Run("octavia_render.py", folder.Write("model.json", model.ToJsonString()), $"{peerRuns}");
        var servers = text.Split('\n').Count(line => line.TrimStart().StartsWith("server ", StringComparison.Ordinal));
        if (servers != listeners * members || (int)peer["servers"]! != servers)
        {
            throw new InvalidOperationException($"{listeners} x {members}: ours has {servers} server lines, the peer {peer["servers"]}");
        }

        var isTarget = listeners == Sizes[^1].Listeners;
        var figure = new Figure($"render: {listeners} listeners x {members} members", ours, (double)peer["medianMs"]!, Peer);
        return isTarget ? figure with { Target = $">= {TargetRatio} x", Held = figure.Ratio >= TargetRatio } : figure;
    }

    private static LoadedStack Load(ScratchFolder folder, JsonObject model)
    {
        folder.Write("sites/bench.yaml", BenchSite.Text(0));
        // JSON is YAML.
        var body = new JsonObject
        {
            ["site"] = "bench",
            ["project_id"] = BenchSite.ProjectId,
            ["loadbalancers"] = new JsonArray(model.DeepClone()),
        };
        var check = StackTreeCheck.One(folder.Write("bench.yaml", body.ToJsonString()));
        return check.HasErrors ? throw new InvalidOperationException(check.Diagnostics[0].Message) : check.Value!;
    }

    private static (double Milliseconds, string Text) Median(LoadedStack stack, int runs)
    {
        var templates = TemplateSet.FromFolder(RepositoryFolder.Templates);
        var text = Render(templates, stack);
        var times = new double[runs];
        // The same number of runs first, uncounted, until the just-in-time compiler is done.
        for (var run = -runs; run < runs; run++)
        {
            var begin = Environment.CpuUsage.TotalTime;
            text = Render(templates, stack);
            times[Math.Max(run, 0)] = (Environment.CpuUsage.TotalTime - begin).TotalMilliseconds;
        }

        times.Sort();
        return (times[runs / 2], text);
    }

    // From the specs: all decisions and defaults, quoting and the template, as the peer's call does.
    private static string Render(TemplateSet templates, LoadedStack stack)
    {
        var loadBalancer = stack.Stack.LoadBalancers[0];
        var plan = NodePlanner.Plan(stack, loadBalancer, 0, StandInAddresses.For(stack, loadBalancer), KeyFingerprints.StandIn);
        return templates.Render("haproxy.cfg.scriban", HaproxyModel.Of(plan, "000000000000"));
    }
}

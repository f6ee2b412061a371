using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>
/// A thousand stacks loaded, checked together and rendered, all files of all nodes, by one fresh process from its start to its end.
/// The peer is PyYAML's <c>safe_load</c> of the same files: what any tool in Python does before it can check anything.
/// </summary>
internal static class ValidateBench
{
    /// <summary>The inner command: the work itself.</summary>
    public const string Work = "validate-work";

    private const string Peer = "PyYAML's safe_load of the same files, nothing else";
    private const int Stacks = 1000;
    private const double TargetMs = 3000;
    private const double TargetMiB = 300;

    public static IEnumerable<Figure> Run()
    {
        using var folder = new ScratchFolder();
        BenchTree.Write(folder, Stacks);
        var runs = Enumerable.Range(0, 3).Select(_ => RunOnce(folder.Path)).OrderBy(run => run.Milliseconds).ToList();
        var (ours, cpu, peak) = (runs[1].Milliseconds, runs[1].CpuMs, runs.Max(run => run.PeakMiB));
        var peer = PythonPeer.Run("yaml_load.py", folder.Path);
        yield return new Figure($"validate: {Stacks} stacks loaded, checked, rendered", ours, (double)peer["milliseconds"]!, Peer)
        {
            CpuMs = Math.Round(cpu),
            PeakMiB = Math.Round(peak),
            Target = $"< {TargetMs:0} ms, < {TargetMiB:0} MiB",
            Held = ours < TargetMs && peak < TargetMiB,
        };
    }

    /// <summary>Prints what was done, and this process's processor time and peak of resident memory.</summary>
    public static void DoWork(string folder)
    {
        var renderer = new NodeRenderer(TemplateSet.FromFolder(RepositoryFolder.Templates));
        var (files, bytes) = (0, 0L);
        foreach (var check in StackTreeCheck.Files(StackFiles.In(folder)))
        {
            if (check.HasErrors) throw new InvalidOperationException(check.Diagnostics[0].Message);
            foreach (var file in Nodes(renderer, check.Value!).SelectMany(node => node.Files))
            {
                (files, bytes) = (files + 1, bytes + file.Content.Length);
            }
        }

        var done = new JsonObject
        {
            ["files"] = files,
            ["bytes"] = bytes,
            ["cpuMs"] = Environment.CpuUsage.TotalTime.TotalMilliseconds,
            ["peakMiB"] = PeakMiB(),
        };
        Console.WriteLine(done.ToJsonString());
    }

    private static IEnumerable<NodeConfiguration> Nodes(NodeRenderer renderer, LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer =>
        {
            var addresses = StandInAddresses.For(stack, loadBalancer);
            return addresses.Select((_, index) => renderer.Render(stack, loadBalancer, index, addresses, KeyFingerprints.StandIn));
        });

    private static (double Milliseconds, double CpuMs, double PeakMiB) RunOnce(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Work, folder]) { RedirectStandardOutput = true };
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        if (process.ExitCode != 0) throw new InvalidOperationException("the generated stacks do not pass");
        var done = JsonNode.Parse(output)!;
        return (elapsed, (double)done["cpuMs"]!, (double)done["peakMiB"]!);
    }

    // VmHWM, which the kernel gives in KiB.
    private static double PeakMiB()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}

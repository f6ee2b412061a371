using System.Text.Json;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>Inspects the lab from outside: routes, files of nodes, remains after a stop.</summary>
internal sealed class LabProbe(LabPaths paths, DemoShell shell)
{
    /// <summary>The number of next hops that each switch has for an address; 0 without a route.</summary>
    public static async Task<IReadOnlyList<int>> NextHopsAsync(string vip, CancellationToken cancellationToken) =>
        [.. (await World.NextHopsAsync(vip, cancellationToken)).Values];

    /// <summary>The current content of a file of a node.</summary>
    /// <exception cref="DemoException">There is no such node.</exception>
    public async Task<byte[]> NodeFileAsync(string node, string path, CancellationToken cancellationToken)
    {
        var status = await new LabCloud(paths).StatusAsync(cancellationToken);
        var init = status.Nodes.FirstOrDefault(part => part.Name == node)?.Pid
            ?? throw new DemoException($"the lab has no node '{node}'");
        return await File.ReadAllBytesAsync($"/proc/{init}/root{path}", cancellationToken);
    }

    /// <summary>The objects of the lab's project that stacks create.</summary>
    public async Task<IReadOnlyList<string>> CloudObjectsAsync(CancellationToken cancellationToken)
    {
        var listed = (await shell.LbinfraAsync(["cloud-objects", "--json"], cancellationToken)).MustSucceed();
        return JsonSerializer.Deserialize<List<string>>(listed.Out)!;
    }

    /// <summary>The namespaces, mounts, processes and files that the lab left on the machine.</summary>
    public async Task<IReadOnlyList<string>> LeftOnMachineAsync(CancellationToken cancellationToken)
    {
        var namespaces = (await ExternalCommand.RunAsync(["ip", "netns", "list"], cancellationToken))
            .Split('\n').Where(line => line.StartsWith("lbinfra-", StringComparison.Ordinal)).Select(line => $"namespace {line}");
        var mounts = (await File.ReadAllLinesAsync("/proc/mounts", cancellationToken))
            .Where(line => line.Contains(paths.Folder, StringComparison.Ordinal)).Select(line => $"mount {line}");
        var files = Directory.Exists(paths.Folder) ? [$"folder {paths.Folder}"] : Array.Empty<string>();
        return [.. namespaces, .. mounts, .. files, .. Processes()];
    }

    // Their command lines name the lab's folder.
    private IEnumerable<string> Processes() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let id = Path.GetFileName(folder)
        where id.All(char.IsAsciiDigit) && CommandLine(folder).Contains(paths.Folder, StringComparison.Ordinal)
        select $"process {id}";

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            // The process has ended.
            return "";
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>Removes what a lab left: processes, mounts, namespaces, files. Nothing of it is worth a graceful end.</summary>
internal sealed class LabCleaner(LabPaths paths)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Something of a lab is there.</summary>
    public bool HasRemains => LabNamespace.All().Count > 0 || Directory.Exists(paths.RunFolder);

    /// <summary>Removes everything but the files that say who holds the lab.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken);
        if (!Directory.Exists(paths.Folder)) return;
        foreach (var folder in Directory.EnumerateDirectories(paths.Folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(paths.Folder).Where(file => file != paths.LockFile && file != paths.HolderFile)) File.Delete(file);
    }

    /// <summary>Ends everything that runs, but leaves the files, among them the logs.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await KillAsync(cancellationToken);
        await UnmountAsync(cancellationToken);
        foreach (var name in LabNamespace.All()) await LabNamespace.DeleteAsync(name, cancellationToken);
    }

    /// <summary>All that run in a namespace of the lab are the lab's by construction; the pid files name those that left it.</summary>
    private async Task KillAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var alive = await AliveAsync(cancellationToken);
            if (alive.Count == 0) return;
            if (watch.Elapsed > Patience) throw new LabException($"process {alive[0].Pid} of the lab does not end", "look at it with ps and run `lbinfra lab stop` again");
            foreach (var process in alive) Kill(process);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<ProcessIdentity>> AliveAsync(CancellationToken cancellationToken)
    {
        var found = new List<ProcessIdentity?>(new Supervisor(paths).Processes().Values);
        foreach (var name in LabNamespace.All())
            found.AddRange((await LabNamespace.ProcessesAsync(name, cancellationToken)).Where(pid => pid != Environment.ProcessId).Select(ProcessIdentity.Of));
        return [.. found.OfType<ProcessIdentity>().Distinct()];
    }

    /// <summary>At once, if it is still the same process.</summary>
    public static void Kill(ProcessIdentity identity)
    {
        if (!identity.IsAlive) return;
        try
        {
            using var process = Process.GetProcessById(identity.Pid);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended in between, which is what is wanted; if it did not, the caller sees it alive.
        }
    }

    private async Task UnmountAsync(CancellationToken cancellationToken)
    {
        var mounts = MountPoints(await File.ReadAllLinesAsync("/proc/self/mountinfo", cancellationToken), paths.Folder);
        foreach (var mount in mounts) await ExternalCommand.RunAsync(["umount", "--lazy", mount], cancellationToken);
    }

    /// <summary>Mount points below a folder, the last mounted first. A line: <c>36 35 98:0 /root /mount/point rw … - ext4 …</c>.</summary>
    internal static IReadOnlyList<string> MountPoints(IReadOnlyList<string> mountInfo, string folder) =>
        [.. mountInfo.Select(line => line.Split(' ')[4]).Where(point => point.StartsWith(folder + "/", StringComparison.Ordinal)).Reverse()];
}

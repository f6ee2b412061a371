using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>Removes what a lab left: processes, mounts, namespaces, files. Nothing in it needs to end gracefully.</summary>
internal sealed class LabCleaner(LabPaths paths)
{
    private static readonly BoundedWait Wait = new(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(50));

    /// <summary>Whether anything of a lab is left.</summary>
    public bool HasRemains => LabNamespace.All().Count > 0 || Directory.Exists(paths.RunFolder);

    /// <summary>Removes everything but the files of the lock.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken);
        if (!Directory.Exists(paths.Folder)) return;
        foreach (var folder in Directory.EnumerateDirectories(paths.Folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(paths.Folder))
        {
            if (file != paths.LockFile && file != paths.HolderFile) File.Delete(file);
        }
    }

    /// <summary>Ends everything that runs, but leaves the files, among them the logs.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await KillAsync(cancellationToken);
        if (MountTable.Of("cgroup2") is not null) await new ControlGroup(paths.ControlGroup).RemoveAsync(cancellationToken);
        await UnmountAsync(cancellationToken);
        foreach (var name in LabNamespace.All()) await LabNamespace.DeleteAsync(name, cancellationToken);
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ProcessIdentity> alive = [];
        await Wait.UntilAsync(
            async () =>
            {
                alive = await AliveAsync(cancellationToken);
                foreach (var process in alive) process.Kill();
                return alive.Count == 0;
            },
            () => DoesNotEnd(alive[0]),
            cancellationToken);
    }

    private static LabException DoesNotEnd(ProcessIdentity process) =>
        new($"process {process.Pid} of the lab could not be ended", "look at it with ps and run `lbinfra lab stop` again");

    // Whatever runs in a namespace of the lab belongs to the lab; the pid files name those that left it.
    private async Task<IReadOnlyList<ProcessIdentity>> AliveAsync(CancellationToken cancellationToken)
    {
        var found = new List<ProcessIdentity?>(new Supervisor(paths).Processes().Values);
        foreach (var name in LabNamespace.All())
        {
            var pids = await LabNamespace.ProcessesAsync(name, cancellationToken);
            found.AddRange(pids.Where(pid => pid != Environment.ProcessId).Select(ProcessIdentity.Of));
        }

        return [.. found.OfType<ProcessIdentity>().Distinct()];
    }

    private async Task UnmountAsync(CancellationToken cancellationToken)
    {
        foreach (var point in Below(paths.Folder, await MountTable.ReadAsync(cancellationToken)))
        {
            await ExternalCommand.RunAsync(["umount", "--lazy", point], cancellationToken);
        }
    }

    /// <summary>The mount points below a folder, the last mounted first.</summary>
    internal static IReadOnlyList<string> Below(string folder, IReadOnlyList<string> mountPoints) =>
        [.. mountPoints.Where(point => point.StartsWith(folder + "/", StringComparison.Ordinal)).Reverse()];
}

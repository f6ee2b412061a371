using System.Globalization;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>A control group (version 2): the processes of a node, which can be frozen or ended together.</summary>
/// <param name="Path">Below the root of all control groups; begins with a slash.</param>
internal sealed record ControlGroup(string Path)
{
    private static readonly BoundedWait Wait = new(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(10));

    /// <summary>
    /// Where this machine has mounted the control groups. A machine that uses version 1 has them too, often without controllers.
    /// </summary>
    /// <exception cref="LabException">They are mounted nowhere.</exception>
    public static string Root => MountTable.Of("cgroup2") ?? throw new LabException(
        "this machine has no control groups of version 2", "mount them: mount -t cgroup2 cgroup2 /sys/fs/cgroup");

    private string Folder => Root + Path;

    /// <summary>The processes in it and below it.</summary>
    public IReadOnlyList<int> Processes() =>
    [
        .. Folders().SelectMany(folder => Lines(folder + "/cgroup.procs")).Select(line => int.Parse(line, CultureInfo.InvariantCulture)),
    ];

    /// <summary>Stops all of its processes, until <see cref="ThawAsync"/>.</summary>
    /// <exception cref="LabException">They do not stop.</exception>
    public Task FreezeAsync(CancellationToken cancellationToken) => SetFrozenAsync("1", cancellationToken);

    /// <summary>Has all of its processes continue.</summary>
    /// <exception cref="LabException">They do not continue.</exception>
    public Task ThawAsync(CancellationToken cancellationToken) => SetFrozenAsync("0", cancellationToken);

    /// <summary>Removes it and those below it, once the last process in them has ended.</summary>
    /// <exception cref="LabException">A process does not end.</exception>
    public Task RemoveAsync(CancellationToken cancellationToken) => Wait.UntilAsync(
        TryRemove, () => new LabException($"the control group {Folder} cannot be removed", "end its processes"), cancellationToken);

    private bool TryRemove()
    {
        try
        {
            foreach (var folder in Folders().Reverse()) Directory.Delete(folder);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task SetFrozenAsync(string state, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Folder + "/cgroup.freeze", state, cancellationToken);
        await Wait.UntilAsync(
            () => Lines(Folder + "/cgroup.events").Contains("frozen " + state),
            () => new LabException($"the control group {Folder} does not become \"frozen {state}\"", "look at its processes with ps"),
            cancellationToken);
    }

    private IEnumerable<string> Folders()
    {
        if (!Directory.Exists(Folder)) return [];
        return Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories).Prepend(Folder);
    }

    // A group may be removed at any time.
    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

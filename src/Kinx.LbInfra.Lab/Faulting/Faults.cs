using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>Breaks parts of a running lab, and repairs them. Needs root.</summary>
/// <param name="paths">The lab's files.</param>
/// <param name="time">The clock of <see cref="AppliedFault.At"/>.</param>
public sealed class Faults(LabPaths paths, TimeProvider time)
{
    /// <summary>The one fault that takes a limit.</summary>
    public const string FileLimit = "nofile";

    private static readonly Dictionary<string, Func<LabPaths, string, CancellationToken, Task>> ByName = new(StringComparer.Ordinal)
    {
        ["freeze"] = (paths, node, cancel) => new NodeFaults(paths).FreezeAsync(node, cancel),
        ["thaw"] = (paths, node, cancel) => new NodeFaults(paths).ThawAsync(node, cancel),
        ["kill"] = (paths, node, cancel) => new NodeFaults(paths).KillAsync(node, cancel),
        ["link-cut"] = (paths, node, cancel) => new NodeFaults(paths).SetCablesAsync(node, connected: false, cancel),
        ["link-restore"] = (paths, node, cancel) => new NodeFaults(paths).SetCablesAsync(node, connected: true, cancel),
        ["haproxy-stop"] = (paths, node, cancel) => new NodeFaults(paths).SignalHaproxyAsync(node, Signals.Stop, cancel),
        ["haproxy-cont"] = (paths, node, cancel) => new NodeFaults(paths).SignalHaproxyAsync(node, Signals.Continue, cancel),
        ["haproxy-kill"] = (paths, node, cancel) => new NodeFaults(paths).SignalHaproxyAsync(node, Signals.Kill, cancel),
        ["frr-kill"] = (paths, node, cancel) => new NodeFaults(paths).KillFrrAsync(node, cancel),
        ["backend-kill"] = (paths, name, cancel) => new BackEndFaults(paths).KillAsync(name, cancel),
        ["backend-hang"] = (paths, name, cancel) => new BackEndFaults(paths).HangAsync(name, cancel),
        ["backend-restore"] = (paths, name, cancel) => new BackEndFaults(paths).RestoreAsync(name, cancel),
    };

    /// <summary>All faults, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Append(FileLimit).Order(StringComparer.Ordinal)];

    /// <summary>Applies a fault and returns when it has taken effect.</summary>
    /// <param name="fault">One of <see cref="Names"/>.</param>
    /// <param name="target">A node, or a back end for the faults that begin with <c>backend</c>.</param>
    /// <param name="limit">Open files, above 0, for <see cref="FileLimit"/>; null for every other fault.</param>
    /// <param name="cancellationToken">Stops waiting; the fault may have been applied in part.</param>
    /// <exception cref="LabException">There is no such fault or target, or <paramref name="limit"/> does not fit the fault.</exception>
    public async Task<AppliedFault> ApplyAsync(string fault, string target, int? limit, CancellationToken cancellationToken)
    {
        if (limit is <= 0 || limit is null == (fault == FileLimit)) throw WrongLimit();
        if (limit is { } files) await new NodeFaults(paths).LimitFilesAsync(target, files, cancellationToken);
        else if (ByName.TryGetValue(fault, out var apply)) await apply(paths, target, cancellationToken);
        else throw new LabException($"there is no fault \"{fault}\"", $"use one of {string.Join(", ", Names)}");
        return new AppliedFault(fault, target, time.GetUtcNow());
    }

    private static LabException WrongLimit() =>
        new($"\"{FileLimit}\" needs a limit above 0; no other fault takes one", $"for example: lbinfra lab fault {FileLimit} web-a 100");
}

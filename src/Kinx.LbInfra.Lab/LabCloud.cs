using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Lab;

/// <summary>The whole lab: a real OpenStack, the nodes that its servers become, and the world around them. Needs root.</summary>
/// <param name="paths">Where it keeps its files.</param>
public sealed class LabCloud(LabPaths paths)
{
    private const int TailLines = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly BoundedWait Seizing = new(TimeSpan.FromSeconds(5), Pause);

    private readonly LabCleaner _cleaner = new(paths);

    /// <summary>
    /// Whether nodes are virtual machines, which boot the disk of <c>lbinfra image build</c>; false: containers. The hardware helps where
    /// it can (KVM); else the machines are emulated.
    /// </summary>
    public bool HasVirtualMachines { get; init; }

    /// <summary>
    /// Starts everything, after installing missing packages, and returns when the cloud can be used. Does nothing when the lab runs.
    /// </summary>
    /// <param name="progress">Receives one line for each step.</param>
    /// <param name="cancellationToken">Stops what was started.</param>
    /// <exception cref="LabException">Not root, another process holds the lab, or a part does not start.</exception>
    public async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        RequireRoot();
        if (LabLock.Holder(paths) is { } holder)
        {
            var status = await StatusAsync(cancellationToken);
            if (status.State != LabState.Running) throw HeldBy(holder, status);
            if (HasVirtualMachines && status.Machines == MachineKind.Container) throw HasContainers(holder);
            progress($"already running: {holder}");
            return;
        }

        await InstallPackagesAsync(progress, cancellationToken);
        var machines = HasVirtualMachines ? await Accelerator.ProbeAsync(progress, cancellationToken) : MachineKind.Container;
        var runner = await PrepareAsync(machines, progress, cancellationToken);
        try
        {
            await FollowAsync(runner, progress, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            progress("cancelled");
            await StopAsync(progress, CancellationToken.None);
            throw;
        }
        catch (LabException)
        {
            progress("ending what was started; the logs are kept");
            await _cleaner.EndAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>Removes every process, mount, namespace and file of the lab, even of one that crashed.</summary>
    /// <param name="progress">Receives one line for each step.</param>
    /// <param name="cancellationToken">Stops; what is not removed yet stays.</param>
    /// <exception cref="LabException">Not root, another process is stopping it, or a process does not end.</exception>
    public async Task StopAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        RequireRoot();
        if (!Directory.Exists(paths.Folder) && !_cleaner.HasRemains)
        {
            progress("nothing to stop");
            return;
        }

        using var held = await SeizeAsync(cancellationToken);
        progress("ending processes, removing namespaces and files");
        await _cleaner.CleanAsync(cancellationToken);
        Directory.Delete(paths.Folder, recursive: true);
    }

    /// <summary>Removes what the lab keeps between starts: databases, and everything else in the cache folder.</summary>
    /// <param name="progress">Receives one line for each part.</param>
    /// <exception cref="LabException">Not root, or a process holds the lab.</exception>
    public void Clean(Action<string> progress)
    {
        RequireRoot();
        if (LabLock.Holder(paths) is { } holder) throw InUseBy(holder);
        if (!Directory.Exists(paths.CacheFolder) || Directory.GetDirectories(paths.CacheFolder) is not { Length: > 0 } parts)
        {
            progress("nothing to remove");
            return;
        }

        foreach (var part in parts.Order(StringComparer.Ordinal))
        {
            progress($"removing {part}");
            Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>The lab's status. A part that is not running is no error here.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<LabStatus> StatusAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new LabStatusReader(paths).Read());
    }

    private static void RequireRoot()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            throw new LabException("the lab needs root: it makes network namespaces and mounts", "run it with sudo, or in a root shell");
        }
    }

    private async Task InstallPackagesAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var needed = HasVirtualMachines ? LabPackages.All.Concat(LabPackages.OfMachines) : LabPackages.All;
        var missing = await LabPackages.MissingAsync(needed, cancellationToken);
        if (missing.Count == 0) return;
        progress($"installing these Debian packages and what they depend on: {string.Join(' ', missing)}");
        await LabPackages.InstallAsync(missing, progress, cancellationToken);
    }

    private async Task<ProcessIdentity> PrepareAsync(
        MachineKind machines, Action<string> progress, CancellationToken cancellationToken)
    {
        using var held = LabLock.TryTake(paths, LabPurpose.Start, TimeProvider.System) ?? throw Held();
        if (_cleaner.HasRemains) progress("removing what a crashed lab left behind");
        await _cleaner.CleanAsync(cancellationToken);
        MachineChoice.Write(paths, machines);
        await LabNamespace.KeepOutsideAsync(paths, cancellationToken);
        await LabNamespace.CreateAsync(cancellationToken);
        return LabProgram.StartRunner(paths);
    }

    private async Task FollowAsync(ProcessIdentity runner, Action<string> progress, CancellationToken cancellationToken)
    {
        var shown = 0;
        while (true)
        {
            var alive = runner.IsAlive;
            var outcome = LabOutcome.Read(paths.OutcomeFile);
            var lines = await ProgressAsync(cancellationToken);
            foreach (var line in lines.Skip(shown)) progress(line);
            shown = lines.Length;
            if (outcome is { Error: { } error, Hint: { } hint }) throw new LabException(error, hint);
            if (outcome is not null) return;
            if (!alive) throw RunnerDied();
            await Task.Delay(Pause, cancellationToken);
        }
    }

    // The last line may not be complete yet.
    private async Task<string[]> ProgressAsync(CancellationToken cancellationToken) =>
        File.Exists(paths.ProgressFile) ? (await File.ReadAllTextAsync(paths.ProgressFile, cancellationToken)).Split('\n')[..^1] : [];

    private LabException RunnerDied()
    {
        var log = LabProgram.LogFile(paths);
        return new LabException(
            $"the lab's runner died:\n{LogTail.Of(log, TailLines)}", $"the whole log is {log}; `lbinfra lab stop` removes it");
    }

    // Takes the lock from whatever holds the lab, but not from another stop.
    private Task<LabLock> SeizeAsync(CancellationToken cancellationToken) => Seizing.ForAsync(TrySeize, Held, cancellationToken);

    private LabLock? TrySeize()
    {
        var holder = LabLock.Holder(paths);
        if (holder is { Purpose: not LabPurpose.Stop }) holder.Process.Kill();
        if (LabLock.TryTake(paths, LabPurpose.Stop, TimeProvider.System) is { } held) return held;
        return holder is { Purpose: LabPurpose.Stop } ? throw Held() : null;
    }

    private static LabException InUseBy(LabHolder holder) =>
        new($"the lab is held by {holder}", "run `lbinfra lab stop` first: its nodes use these files");

    private static LabException HasContainers(LabHolder holder) =>
        new($"the lab is held by {holder}, and its nodes are containers", "run `lbinfra lab stop`, then start it again with --vm");

    private LabException Held()
    {
        var holder = LabLock.Holder(paths)?.ToString() ?? "a process that is ending";
        return new LabException($"the lab is held by {holder}", "wait for it and try again");
    }

    private static LabException HeldBy(LabHolder holder, LabStatus status)
    {
        if (status.State == LabState.Changing)
        {
            return new LabException($"the lab is held by {holder}", "wait for it, or run `lbinfra lab stop`");
        }

        return new LabException(
            $"the lab is held by {holder}, but a part of it died: {status.Problems}", "run `lbinfra lab stop`, then start it again");
    }
}

using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Runner;
using Kinx.LbInfra.Lab.Surroundings;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Lab;

/// <summary>
/// The process that holds the lab: it starts everything, then does what hypervisors do (claims ports, runs servers as nodes).
/// It runs inside the outer namespace; <c>lab start</c> starts it and waits for its outcome.
/// </summary>
/// <param name="paths">Where the lab keeps its files.</param>
/// <param name="time">The clock of everything in the lab.</param>
public sealed class LabRunner(LabPaths paths, TimeProvider time)
{
    private static readonly BoundedWait Wait = new(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(100));

    /// <summary>Starts the lab and runs until it is cancelled. An error during the start is also passed to the waiting command.</summary>
    /// <param name="cancellationToken">Ends the runner; <c>lab stop</c> cleans up after it.</param>
    /// <exception cref="LabException">Another process holds the lab, or a part failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var held = await TakeLockAsync(cancellationToken);
        try
        {
            await StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var hint = (failure as LabException)?.Hint ?? $"the logs are in {paths.LogFolder}; `lbinfra lab stop` removes it";
            new LabOutcome(failure.Message, hint).Write(paths.OutcomeFile);
            throw;
        }

        LabOutcome.Ready.Write(paths.OutcomeFile);
        await Task.WhenAny(
            new PortClaimer(new SouthboundDatabase(paths)).RunAsync(cancellationToken),
            RunNodesAsync(cancellationToken)).Unwrap();
    }

    private async Task RunNodesAsync(CancellationToken cancellationToken)
    {
        var clouds = new CloudConfigLoader(name => name == LabNamespace.CloudsVariable ? paths.CloudsFile : null, paths.Folder);
        using var cloud = new OpenStackClient(clouds.Load(LabClouds.Admin), time);
        await new NodeRunner(paths, cloud, Console.WriteLine).RunAsync(cancellationToken);
    }

    // The command that started this process releases the lock for it.
    private Task<LabLock> TakeLockAsync(CancellationToken cancellationToken) => Wait.ForAsync(
        () => LabLock.TryTake(paths, LabPurpose.Run, time),
        () => new LabException($"the lab is held by {LabLock.Holder(paths)}", "wait for it, or run `lbinfra lab stop`"),
        cancellationToken);

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var progress = TextWriter.Synchronized(new StreamWriter(paths.ProgressFile, append: true) { AutoFlush = true });
        await Task.WhenAll(
            NodeMachine.ImagesOf(paths).RootAsync(LabImage.All[0].Release, progress.WriteLine, cancellationToken),
            new World(paths).StartAsync(progress.WriteLine, cancellationToken),
            new OpenStackControlPlane(paths, time).StartAsync(progress.WriteLine, cancellationToken));
    }
}

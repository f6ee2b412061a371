using Kinx.LbInfra.Engine.Deploying;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Recording;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Deploying.Steps;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;

namespace Kinx.LbInfra.Engine;

/// <summary>A deployment from start to result.</summary>
internal sealed class DeploymentRun : IDisposable
{
    private readonly DeploymentKind _kind;
    private readonly DeploymentRequest _request;
    private readonly SnapshotStore _store;
    private readonly RunContext _run;
    private readonly StepExecutor _executor;
    private readonly DateTimeOffset _began;

    public DeploymentRun(
        DeploymentKind kind, DeploymentRequest request, SnapshotStore store, IProviderFactory providers, TimeProvider time,
        Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        (_kind, _request, _store, _began) = (kind, request, store, time.GetUtcNow());
        var state = new SnapshotBuilder(store.Start);
        _run = new RunContext
        {
            Stack = request.Stack,
            Config = request.Config,
            Parallel = request.Parallel,
            Terminate = request.Terminate,
            IsPreview = kind == DeploymentKind.Preview,
            Time = time,
            Events = new EventSink(observer),
            State = state,
            Writer = new StateWriter(Write),
            Status = new RunStatus(cancellationToken),
            Providers = new ProviderRegistry(providers, reference => ProviderOf(store.Start, reference)),
            Start = store.Start,
        };
        _executor = new StepExecutor(_run);
    }

    /// <summary>Runs the program, then deletes the resources that it no longer declares.</summary>
    public async Task<DeploymentResult> UpAsync()
    {
        WarnOfPending();
        await using var providers = _run.Providers;
        using var registrar = new Registrar(_run, _executor);
        if (await new ProgramRun(_request.Program, _request.ProjectRoot, _run, registrar).RunAsync()) await RemoveAsync();
        return await EndAsync(registrar.StackOutputs);
    }

    /// <summary>Deletes all resources.</summary>
    public async Task<DeploymentResult> DestroyAsync()
    {
        WarnOfPending();
        await using var providers = _run.Providers;
        await RemoveAsync();
        return await EndAsync(PropertyMap.Empty);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _run.Status.Dispose();
    }

    private Task RemoveAsync() => new LeftoverRemoval(_run, _executor).RemoveAsync(_run.State.Remaining());

    private void WarnOfPending()
    {
        foreach (var operation in _run.Earlier)
        {
            var what = operation.Kind.ToString().ToLowerInvariant();
            _run.Events.Warning($"an earlier run was interrupted while {what} it", operation.Resource.Urn);
        }
    }

    // Only a resource that the program declares is looked for by its name.
    private void WarnOfForgotten()
    {
        var left = _run.State.Current().Pending.Intersect(_run.Earlier).Where(operation => operation.Kind == PendingKind.Creating);
        foreach (var operation in left)
        {
            _run.Events.Warning(
                "an earlier run was interrupted while creating it, and the program does not declare it now: if the object exists, "
                + "declare it again or delete it yourself",
                operation.Resource.Urn);
        }
    }

    private async Task<DeploymentResult> EndAsync(PropertyMap? outputs)
    {
        var hasSucceeded = !_run.Status.HasFailed && !_run.Status.WasCancelled && !_run.Events.HasErrors;
        var oldOutputs = _store.Start.StackOutputs ?? PropertyMap.Empty;
        var result = new DeploymentResult
        {
            Succeeded = hasSucceeded,
            Cancelled = _run.Status.WasCancelled,
            Changes = ChangeCounts.Of(_run.Events.Done),
            Outputs = outputs ?? oldOutputs,
            OldOutputs = oldOutputs,
            Steps = _run.Events.Steps,
        };
        if (_run.IsPreview) return result;
        if (hasSucceeded) WarnOfForgotten();
        if (_run.State.HasChanged) await _run.Writer.RequestAsync();
        _store.Record(RecordOf(result));
        return result;
    }

    private HistoryRecord RecordOf(DeploymentResult result) => new()
    {
        Kind = _kind == DeploymentKind.Update ? "update" : "destroy",
        Start = _began,
        End = _run.Time.GetUtcNow(),
        Message = _request.Message,
        Succeeded = result.Succeeded,
        Changes = result.Changes,
        Config = _request.Config,
    };

    private void Write()
    {
        var (resources, pending) = _run.State.Current();
        _store.Write(resources, pending);
    }

    private static ResourceState? ProviderOf(Snapshot snapshot, string reference) =>
        snapshot.Resources.FirstOrDefault(resource => resource.IsProvider && resource.AsProvider == reference);
}

using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Recording;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine;

/// <summary>
/// Brings a stack to what its program declares, and keeps Pulumi's state of it. Runs of one stack exclude each other; previews need no lock
/// and write nothing.
/// </summary>
/// <remarks>
/// Errors of every method: <see cref="StateException"/> (locked, damaged or unwritable state) and <see cref="SecretsException"/>. All other
/// failures are events, and the result says that the run did not succeed. Cancelling stops the beginning of steps; those under way are
/// finished and recorded.
/// </remarks>
public sealed class DeploymentEngine(StateBackend backend, ISecretsManager secrets, IProviderFactory providers, TimeProvider time)
{
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Tells what <see cref="UpAsync"/> would do.</summary>
    public async Task<DeploymentResult> PreviewAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var run = Start(DeploymentKind.Preview, request, observer, cancellationToken);
        return await run.UpAsync();
    }

    /// <summary>Creates, updates, replaces and deletes resources until the stack is what the program declares.</summary>
    public async Task<DeploymentResult> UpAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var held = backend.Lock(request.Stack);
        using var run = Start(DeploymentKind.Update, request, observer, cancellationToken);
        return await run.UpAsync();
    }

    /// <summary>Deletes every resource of the stack; its program is not asked.</summary>
    public async Task<DeploymentResult> DestroyAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var held = backend.Lock(request.Stack);
        using var run = Start(DeploymentKind.Destroy, request, observer, cancellationToken);
        return await run.DestroyAsync();
    }

    /// <summary>The stack's outputs as the last run left them, secrets still wrapped; null when nothing is deployed.</summary>
    public PropertyMap? ReadOutputs(StackIdentity stack) =>
        SnapshotStore.Load(backend, stack, secrets, time).Start.Resources
            .FirstOrDefault(resource => resource.Type == StackType)?.Outputs;

    private DeploymentRun Start(
        DeploymentKind kind, DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        var store = SnapshotStore.Load(backend, request.Stack, secrets, time);
        return new DeploymentRun(kind, request, store, providers, time, observer, cancellationToken);
    }
}

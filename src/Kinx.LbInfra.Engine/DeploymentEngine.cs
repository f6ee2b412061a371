using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Recording;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine;

/// <summary>
/// Makes a stack what its program declares, and keeps Pulumi's state of it. Only one run can change a stack at a time. Previews need no
/// lock and write nothing.
/// </summary>
/// <remarks>
/// Failures other than the exceptions named here are events, and the result says that the run did not succeed. When the cancellation token
/// is cancelled, no further steps start; those that have started are finished and recorded.
/// </remarks>
public sealed class DeploymentEngine
{
    private readonly StateBackend _backend;
    private readonly ISecretsManager _secrets;
    private readonly IProviderFactory _providers;
    private readonly TimeProvider _time;

    /// <summary>An engine for the stacks of one backend that share their secrets manager.</summary>
    /// <param name="backend">Holds the state.</param>
    /// <param name="secrets">Encrypts the secrets of the state.</param>
    /// <param name="providers">Make the resources.</param>
    /// <param name="time">The clock for the state and for events.</param>
    public DeploymentEngine(StateBackend backend, ISecretsManager secrets, BuiltInProviders providers, TimeProvider time)
        : this(backend, secrets, (IProviderFactory)providers, time)
    {
    }

    internal DeploymentEngine(StateBackend backend, ISecretsManager secrets, IProviderFactory providers, TimeProvider time) =>
        (_backend, _secrets, _providers, _time) = (backend, secrets, providers, time);

    /// <summary>Predicts what <see cref="UpAsync"/> would do.</summary>
    /// <param name="request">The stack and its program.</param>
    /// <param name="observer">Gets the events, one at a time, from any thread.</param>
    /// <param name="cancellationToken">Lets no further steps start.</param>
    /// <exception cref="StateException">The state is damaged.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public async Task<DeploymentResult> PreviewAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var run = Start(DeploymentKind.Preview, request, observer, cancellationToken);
        return await run.UpAsync();
    }

    /// <summary>Creates, updates, replaces and deletes resources until the stack is what the program declares.</summary>
    /// <param name="request">The stack and its program.</param>
    /// <param name="observer">Gets the events, one at a time, from any thread.</param>
    /// <param name="cancellationToken">Lets no further steps start.</param>
    /// <exception cref="StateException">The state is locked or damaged, or cannot be written.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public async Task<DeploymentResult> UpAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var held = _backend.Lock(request.Stack);
        using var run = Start(DeploymentKind.Update, request, observer, cancellationToken);
        return await run.UpAsync();
    }

    /// <summary>Deletes every resource of the stack. Does not start its program.</summary>
    /// <param name="request">The stack.</param>
    /// <param name="observer">Gets the events, one at a time, from any thread.</param>
    /// <param name="cancellationToken">Lets no further steps start.</param>
    /// <exception cref="StateException">The state is locked or damaged, or cannot be written.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public async Task<DeploymentResult> DestroyAsync(
        DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        using var held = _backend.Lock(request.Stack);
        using var run = Start(DeploymentKind.Destroy, request, observer, cancellationToken);
        return await run.DestroyAsync();
    }

    /// <summary>The stack's outputs after its last run, with secrets decrypted but marked; null: nothing is deployed.</summary>
    /// <param name="stack">The stack.</param>
    /// <exception cref="StateException">The state is damaged.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public PropertyMap? ReadOutputs(StackIdentity stack) => SnapshotStore.Load(_backend, stack, _secrets, _time).Start.StackOutputs;

    private DeploymentRun Start(
        DeploymentKind kind, DeploymentRequest request, Action<DeploymentEvent> observer, CancellationToken cancellationToken)
    {
        var store = SnapshotStore.Load(_backend, request.Stack, _secrets, _time);
        return new DeploymentRun(kind, request, store, _providers, _time, observer, cancellationToken);
    }
}

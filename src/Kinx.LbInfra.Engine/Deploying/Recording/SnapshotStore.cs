using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.Deploying.Recording;

/// <summary>The state of a stack during a run: read and verified once, then written as a whole whenever needed.</summary>
internal sealed class SnapshotStore
{
    // The version that the state names as its writer.
    private const string WriterVersion = "v3.0.0+lbinfra";

    private readonly StateBackend _backend;
    private readonly StackIdentity _stack;
    private readonly CheckpointCodec _codec;
    private readonly Checkpoint _file;
    private readonly TimeProvider _time;

    private SnapshotStore(
        StateBackend backend, StackIdentity stack, CheckpointCodec codec, Checkpoint file, Snapshot start, TimeProvider time)
    {
        (_backend, _stack, _codec, _file, _time) = (backend, stack, codec, file, time);
        Start = start;
    }

    /// <summary>The state before the run; empty for a new stack.</summary>
    public Snapshot Start { get; }

    /// <exception cref="StateException">The state is damaged, inconsistent or of another version.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public static SnapshotStore Load(StateBackend backend, StackIdentity stack, ISecretsManager secrets, TimeProvider time)
    {
        if (backend.Read(stack) is not { } content)
        {
            return New(backend, stack, secrets, CheckpointCodec.ForNew(secrets), new Checkpoint { Stack = stack.QualifiedName }, time);
        }

        var (file, codec) = CheckpointCodec.Read(backend.FileOf(stack), content, secrets);
        if (file.Latest is not { } latest)
        {
            return New(
                backend, stack, secrets, codec, file with { Stack = stack.QualifiedName, Version = Checkpoint.SupportedVersion }, time);
        }

        SnapshotIntegrity.Verify(latest);
        return new(backend, stack, codec, file, latest with { SecretsProvider = latest.SecretsProvider ?? secrets.Description }, time);
    }

    /// <exception cref="StateException">The state is inconsistent, or cannot be written.</exception>
    public void Write(ImmutableArray<ResourceState> resources, ImmutableArray<PendingOperation> pending)
    {
        var snapshot = Start with { Resources = resources, PendingOperations = pending, Manifest = NewManifest(_time) };
        SnapshotIntegrity.Verify(snapshot);
        _backend.Write(_stack, _codec.Write(_file with { Latest = snapshot }));
    }

    /// <summary>Adds the run and the state that it left to the history.</summary>
    public void Record(HistoryRecord record) => _backend.Record(_stack, record);

    private static SnapshotStore New(
        StateBackend backend, StackIdentity stack, ISecretsManager secrets, CheckpointCodec codec, Checkpoint file, TimeProvider time) =>
        new(backend, stack, codec, file, new Snapshot { Manifest = NewManifest(time), SecretsProvider = secrets.Description }, time);

    private static Manifest NewManifest(TimeProvider time) => new(
        StateTime.Of(time.GetUtcNow()),
        SnapshotIntegrity.MagicOf(WriterVersion),
        WriterVersion);
}

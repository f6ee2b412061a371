using System.Collections.Immutable;
using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.Deploying.Recording;

/// <summary>The state of one stack during one run: read and verified once, then written as a whole as often as needed.</summary>
internal sealed class SnapshotStore
{
    /// <summary>What the state says of who wrote it.</summary>
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

    /// <summary>Errors: <see cref="StateException"/>, <see cref="SecretsException"/>.</summary>
    public static SnapshotStore Load(StateBackend backend, StackIdentity stack, ISecretsManager secrets, TimeProvider time)
    {
        if (backend.Read(stack) is not { } content)
            return New(backend, stack, secrets, CheckpointCodec.ForNew(secrets), new Checkpoint { Stack = stack.QualifiedName }, time);
        var (file, codec) = CheckpointCodec.Read(backend.FileOf(stack), content, secrets);
        if (file.Latest is not { } latest)
            return New(
                backend, stack, secrets, codec, file with { Stack = stack.QualifiedName, Version = Checkpoint.SupportedVersion }, time);
        SnapshotIntegrity.Verify(latest);
        return new(backend, stack, codec, file, latest with { SecretsProvider = latest.SecretsProvider ?? secrets.Description }, time);
    }

    /// <summary>Errors: <see cref="StateException"/>.</summary>
    public void Write(ImmutableArray<ResourceState> resources, ImmutableArray<PendingOperation> pending)
    {
        var snapshot = Start with { Resources = resources, PendingOperations = pending, Manifest = NewManifest(_time) };
        SnapshotIntegrity.Verify(snapshot);
        _backend.Write(_stack, _codec.Write(_file with { Latest = snapshot }));
    }

    /// <summary>Keeps the record of the run beside the state that it left.</summary>
    public void Record(HistoryRecord record) => _backend.Record(_stack, record);

    private static SnapshotStore New(
        StateBackend backend, StackIdentity stack, ISecretsManager secrets, CheckpointCodec codec, Checkpoint file, TimeProvider time) =>
        new(backend, stack, codec, file, new Snapshot { Manifest = NewManifest(time), SecretsProvider = secrets.Description }, time);

    private static Manifest NewManifest(TimeProvider time) => new(
        time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        SnapshotIntegrity.MagicOf(WriterVersion),
        WriterVersion);
}

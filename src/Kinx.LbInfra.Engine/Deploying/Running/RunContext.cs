using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Deploying.Recording;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Running;

/// <summary>What all parts of a run share.</summary>
internal sealed record RunContext
{
    public required StackIdentity Stack { get; init; }

    /// <summary>By full key, such as <c>lbinfra:sshKey</c>; decrypted.</summary>
    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    /// <summary>How many operations may run at once; at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>Interrupts operations; the state keeps them as pending.</summary>
    public required CancellationToken Terminate { get; init; }

    public required bool IsPreview { get; init; }

    public required TimeProvider Time { get; init; }

    public required EventSink Events { get; init; }

    public required SnapshotBuilder State { get; init; }

    public required StateWriter Writer { get; init; }

    public required RunStatus Status { get; init; }

    public required ProviderRegistry Providers { get; init; }

    /// <summary>The state before the run.</summary>
    public required Snapshot Start { get; init; }

    /// <summary>Operations that a killed run left behind.</summary>
    public IReadOnlyCollection<PendingOperation> Earlier => Start.PendingOperations;

    /// <summary>Reports an error and lets no further step start.</summary>
    public void Fail(string message, string? urn = null)
    {
        Events.Error(message, urn);
        Status.Fail();
    }
}

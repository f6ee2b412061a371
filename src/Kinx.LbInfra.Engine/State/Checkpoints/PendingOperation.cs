namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>An operation that was begun and has not been recorded as done; left behind by a killed run.</summary>
/// <param name="Resource">For creations and updates the new entry, without outputs; for deletions the old one.</param>
public sealed record PendingOperation(ResourceState Resource, PendingKind Kind);

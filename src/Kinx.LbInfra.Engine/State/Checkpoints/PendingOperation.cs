namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>An operation that was started and never recorded as done: a killed run left it behind.</summary>
/// <param name="Resource">For creations and updates the new entry, without outputs. For deletions the old entry.</param>
internal sealed record PendingOperation(ResourceState Resource, PendingKind Kind);

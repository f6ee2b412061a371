namespace Kinx.LbInfra.Engine.State.Checkpoints;

internal enum PendingKind
{
    Creating,
    Updating,
    Deleting,
    Reading,
    Importing,
}

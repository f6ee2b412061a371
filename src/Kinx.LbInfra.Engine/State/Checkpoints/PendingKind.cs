namespace Kinx.LbInfra.Engine.State.Checkpoints;

public enum PendingKind
{
    Creating,
    Updating,
    Deleting,
    Reading,
    Importing,
}

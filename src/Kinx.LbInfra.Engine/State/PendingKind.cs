namespace Kinx.LbInfra.Engine.State;

public enum PendingKind
{
    Creating,
    Updating,
    Deleting,
    Reading,
    Importing,
}

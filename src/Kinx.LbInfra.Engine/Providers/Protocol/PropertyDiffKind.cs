namespace Kinx.LbInfra.Engine.Providers.Protocol;

public enum PropertyDiffKind
{
    Add,
    AddReplace,
    Delete,
    DeleteReplace,
    Update,
    UpdateReplace,
}

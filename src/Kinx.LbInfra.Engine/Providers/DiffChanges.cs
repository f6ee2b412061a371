namespace Kinx.LbInfra.Engine.Providers;

public enum DiffChanges
{
    Unknown,
    None,
    Some,
}

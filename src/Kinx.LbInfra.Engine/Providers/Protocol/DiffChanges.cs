namespace Kinx.LbInfra.Engine.Providers.Protocol;

public enum DiffChanges
{
    Unknown,
    None,
    Some,
}

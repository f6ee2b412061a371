namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Whether a provider found a change. Source: <c>DiffResponse.DiffChanges</c>.</summary>
internal enum DiffChanges
{
    /// <summary>The provider does not say; the inputs decide.</summary>
    Unknown,
    None,
    Some,
}

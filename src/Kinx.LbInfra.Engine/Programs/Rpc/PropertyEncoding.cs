namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>What the receiver can read.</summary>
/// <param name="KeepSecrets">False: secrets are sent as plain values.</param>
/// <param name="KeepResources">False: a resource is sent as its id, or as its URN if it has no id.</param>
internal sealed record PropertyEncoding(bool KeepSecrets, bool KeepResources);

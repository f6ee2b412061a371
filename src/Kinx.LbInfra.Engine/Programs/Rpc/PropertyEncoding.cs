namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>What the receiver understands.</summary>
/// <param name="KeepSecrets">False: secrets travel as plain values.</param>
/// <param name="KeepResources">False: a resource travels as its id, or its URN if it has none.</param>
public sealed record PropertyEncoding(bool KeepSecrets, bool KeepResources);

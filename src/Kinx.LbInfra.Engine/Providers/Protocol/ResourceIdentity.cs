namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What a resource is called: URN, and its parts that providers need.</summary>
public sealed record ResourceIdentity(string Urn, string Type, string Name);

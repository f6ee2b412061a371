namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A resource's URN, and the parts of it that providers need.</summary>
internal sealed record ResourceIdentity(string Urn, string Type, string Name);

using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Inputs to validate.</summary>
/// <param name="OldInputs">What an earlier Check returned; null for a new resource.</param>
/// <param name="RandomSeed">Decides on generated names; empty: any.</param>
internal sealed record CheckRequest(ResourceIdentity Resource, PropertyMap? OldInputs, PropertyMap NewInputs, byte[] RandomSeed);

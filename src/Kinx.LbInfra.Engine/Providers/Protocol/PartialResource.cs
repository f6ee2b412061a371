using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What is known of an object whose create or update failed midway.</summary>
public sealed record PartialResource(string Id, PropertyMap Outputs);

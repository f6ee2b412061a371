using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

/// <summary>What is known of an object whose create or update failed midway.</summary>
public sealed record PartialResource(string Id, PropertyMap Outputs);

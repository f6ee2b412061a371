using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What is known about an object whose create or update failed midway.</summary>
internal sealed record PartialResource(string Id, PropertyMap Outputs);

using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>The outputs of a changed object.</summary>
internal sealed record UpdateResult(PropertyMap Outputs);

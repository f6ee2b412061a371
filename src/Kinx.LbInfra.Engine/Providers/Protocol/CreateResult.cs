using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>The new object.</summary>
/// <param name="Id">Empty in a preview.</param>
internal sealed record CreateResult(string Id, PropertyMap Outputs);

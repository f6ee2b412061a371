using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

public sealed record CreateResult(string Id, PropertyMap Outputs);

using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record UpdateResult(PropertyMap Outputs);

using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record InvokeRequest(string Token, PropertyMap Arguments, bool Preview);

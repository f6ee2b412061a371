using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

public sealed record InvokeRequest(string Token, PropertyMap Arguments, bool Preview);

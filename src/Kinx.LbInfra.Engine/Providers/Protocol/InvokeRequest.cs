using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A function of the provider to call.</summary>
/// <param name="Token">Such as <c>openstack:networking/getNetwork:getNetwork</c>.</param>
internal sealed record InvokeRequest(string Token, PropertyMap Arguments, bool Preview);

using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

public sealed record DeleteRequest(
    ResourceIdentity Resource, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout, IProviderLog Log);

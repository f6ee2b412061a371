using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record DeleteRequest(
    ResourceIdentity Resource, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout, IProviderLog Log);

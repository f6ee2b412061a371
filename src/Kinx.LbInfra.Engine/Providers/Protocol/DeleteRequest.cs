using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>An object to delete.</summary>
/// <param name="Timeout">Null: the provider's own.</param>
internal sealed record DeleteRequest(
    ResourceIdentity Resource, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout, IProviderLog Log);

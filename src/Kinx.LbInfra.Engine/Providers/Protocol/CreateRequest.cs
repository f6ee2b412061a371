using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <param name="Timeout">Null: the provider's own default.</param>
/// <param name="Preview">True: no side effect; computed outputs are unknown.</param>
/// <param name="PendingBefore">
/// An earlier run was killed while it created this very resource: the provider looks the object up by its name before it creates one.
/// </param>
public sealed record CreateRequest(
    ResourceIdentity Resource, PropertyMap Inputs, TimeSpan? Timeout, bool Preview, bool PendingBefore, IProviderLog Log);

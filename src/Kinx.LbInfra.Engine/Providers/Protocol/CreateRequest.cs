using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>An object to create.</summary>
/// <param name="Timeout">Null: the provider's own.</param>
/// <param name="Preview">Whether to only predict the outputs: nothing is created, and computed outputs are unknown.</param>
/// <param name="PendingBefore">
/// Whether an earlier run was killed while it created this resource. The provider then looks for the object by name before it creates one.
/// </param>
internal sealed record CreateRequest(
    ResourceIdentity Resource, PropertyMap Inputs, TimeSpan? Timeout, bool Preview, bool PendingBefore, IProviderLog Log);

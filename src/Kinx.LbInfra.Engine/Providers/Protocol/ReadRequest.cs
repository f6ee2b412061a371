using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>An object to read.</summary>
/// <param name="Inputs">Null for an import.</param>
/// <param name="Outputs">Null for an import.</param>
internal sealed record ReadRequest(ResourceIdentity Resource, string Id, PropertyMap? Inputs, PropertyMap? Outputs, IProviderLog Log);

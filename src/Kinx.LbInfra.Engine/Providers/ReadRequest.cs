using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record ReadRequest(ResourceIdentity Resource, string Id, PropertyMap? Inputs, PropertyMap? Outputs, IProviderLog Log);

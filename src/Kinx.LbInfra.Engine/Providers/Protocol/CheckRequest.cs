using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

public sealed record CheckRequest(ResourceIdentity Resource, PropertyMap? OldInputs, PropertyMap NewInputs, byte[] RandomSeed);

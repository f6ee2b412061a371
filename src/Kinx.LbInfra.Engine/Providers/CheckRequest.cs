using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record CheckRequest(ResourceIdentity Resource, PropertyMap? OldInputs, PropertyMap NewInputs, byte[] RandomSeed);

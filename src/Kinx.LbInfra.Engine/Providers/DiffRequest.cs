using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record DiffRequest(
    ResourceIdentity Resource, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap NewInputs, IReadOnlyList<string> IgnoreChanges);

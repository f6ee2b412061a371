using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

public sealed record UpdateRequest(
    ResourceIdentity Resource,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    TimeSpan? Timeout,
    bool Preview,
    IReadOnlyList<string> IgnoreChanges,
    IProviderLog Log);

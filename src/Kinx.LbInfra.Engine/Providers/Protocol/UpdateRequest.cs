using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>An object to change in place.</summary>
/// <param name="Timeout">Null: the provider's own.</param>
/// <param name="Preview">Whether to only predict the outputs: nothing is changed.</param>
/// <param name="IgnoreChanges">Paths whose changes do not count.</param>
internal sealed record UpdateRequest(
    ResourceIdentity Resource,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    TimeSpan? Timeout,
    bool Preview,
    IReadOnlyList<string> IgnoreChanges,
    IProviderLog Log);

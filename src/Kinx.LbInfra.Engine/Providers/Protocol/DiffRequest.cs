using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A resource's state and its new inputs, to be compared.</summary>
/// <param name="IgnoreChanges">Paths whose changes do not count.</param>
internal sealed record DiffRequest(
    ResourceIdentity Resource,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    IReadOnlyList<string> IgnoreChanges);

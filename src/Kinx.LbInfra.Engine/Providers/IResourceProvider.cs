using Kinx.LbInfra.Engine.State;

namespace Kinx.LbInfra.Engine.Providers;

/// <summary>
/// What the engine asks of a provider package; the verbs and their meaning are those of Pulumi's <c>provider.proto</c>.
/// Implementations are safe for concurrent calls. Secrets arrive as they are; unknowns only in Check, Diff and previews.
/// </summary>
/// <remarks>Errors: <see cref="ProviderException"/>; anything else is a bug of the provider.</remarks>
public interface IResourceProvider : IAsyncDisposable
{
    /// <summary>Validates a provider resource's own inputs and fills in defaults; no network.</summary>
    Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken);

    /// <summary>Compares a provider resource's own inputs; a change never replaces unless the result says so.</summary>
    Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken);

    /// <summary>Gives the provider its configuration, once, before any call that needs the network. Must itself make no network
    /// call.</summary>
    Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken);

    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes; an object that is already gone is a success.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);

    Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken);
}

/// <summary>What a resource is called: URN, and its parts that providers need.</summary>
public sealed record ResourceIdentity(string Urn, string Type, string Name);

public sealed record CheckRequest(ResourceIdentity Resource, PropertyMap? OldInputs, PropertyMap NewInputs, byte[] RandomSeed);

public sealed record CheckFailure(string Property, string Reason);

public sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);

public sealed record DiffRequest(
    ResourceIdentity Resource, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap NewInputs, IReadOnlyList<string> IgnoreChanges);

public enum DiffChanges
{
    Unknown,
    None,
    Some,
}

public enum PropertyDiffKind
{
    Add,
    AddReplace,
    Delete,
    DeleteReplace,
    Update,
    UpdateReplace,
}

/// <param name="Replaces">Top-level inputs whose change needs a replacement; empty: update in place.</param>
/// <param name="Detailed">Changed property paths, such as <c>tags[0]</c>; null when the provider has no detail.</param>
public sealed record DiffResult(
    DiffChanges Changes,
    IReadOnlyList<string> Replaces,
    bool DeleteBeforeReplace,
    IReadOnlyDictionary<string, PropertyDiffKind>? Detailed = null)
{
    public static readonly DiffResult NoChange = new(DiffChanges.None, [], false);
}

/// <param name="Timeout">Null: the provider's own default.</param>
/// <param name="Preview">True: no side effect; computed outputs are unknown.</param>
/// <param name="PendingBefore">
/// An earlier run was killed while it created this very resource: the provider looks the object up by its name before it creates one.
/// </param>
public sealed record CreateRequest(
    ResourceIdentity Resource, PropertyMap Inputs, TimeSpan? Timeout, bool Preview, bool PendingBefore, IProviderLog Log);

public sealed record CreateResult(string Id, PropertyMap Outputs);

public sealed record ReadRequest(ResourceIdentity Resource, string Id, PropertyMap? Inputs, PropertyMap? Outputs, IProviderLog Log);

/// <param name="Id">Null: the object is gone.</param>
public sealed record ReadResult(string? Id, PropertyMap Inputs, PropertyMap Outputs);

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

public sealed record UpdateResult(PropertyMap Outputs);

public sealed record DeleteRequest(
    ResourceIdentity Resource, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout, IProviderLog Log);

public sealed record InvokeRequest(string Token, PropertyMap Arguments, bool Preview);

public sealed record InvokeResult(PropertyMap Return, IReadOnlyList<CheckFailure> Failures);

/// <summary>Progress of a long operation, shown beside its resource ("waiting for SSH on web-a, 12 s"); never holds a secret.</summary>
public interface IProviderLog
{
    void Status(string message);

    void Warning(string message);
}

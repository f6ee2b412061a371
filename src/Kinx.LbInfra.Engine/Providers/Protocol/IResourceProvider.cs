using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

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

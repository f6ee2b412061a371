using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>
/// A provider package. The calls and their meaning are those of Pulumi's <c>provider.proto</c>. Implementations are safe for concurrent
/// calls. Unknown values appear in Check, Diff and previews only.
/// </summary>
/// <remarks>Every call may throw <see cref="ProviderException"/>; any other exception is a bug in the provider.</remarks>
internal interface IResourceProvider : IAsyncDisposable
{
    /// <summary>Validates the inputs of the provider resource itself and fills in defaults. Makes no network call.</summary>
    Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken);

    /// <summary>Compares the inputs of the provider resource itself.</summary>
    Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken);

    /// <summary>Configures the provider, before any call that needs the network. Makes no network call itself.</summary>
    Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken);

    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes the object. Succeeds if it is already gone.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);

    Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken);
}

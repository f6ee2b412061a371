using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>
/// Manages the resources of a provider. As long as the provider's own configuration is unknown, in a preview, it is not asked, and all its
/// answers are unknown.
/// </summary>
internal sealed class PackageManager(IResourceProvider provider, bool isConfigured) : IResourceManager
{
    public bool HasEffects => true;

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        isConfigured ? provider.CheckAsync(request, cancellationToken) : Task.FromResult(CheckResult.Valid(request.NewInputs));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        isConfigured ? provider.DiffAsync(request, cancellationToken) : Task.FromResult(DiffResult.Undecided);

    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        isConfigured ? provider.CreateAsync(request, cancellationToken) : Task.FromResult(new CreateResult("", PropertyMap.Empty));

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        isConfigured ? provider.UpdateAsync(request, cancellationToken) : Task.FromResult(new UpdateResult(PropertyMap.Empty));

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        provider.ReadAsync(request, cancellationToken);

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => provider.DeleteAsync(request, cancellationToken);

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        isConfigured ? provider.InvokeAsync(request, cancellationToken) : Task.FromResult(new InvokeResult(PropertyMap.Empty, []));
}

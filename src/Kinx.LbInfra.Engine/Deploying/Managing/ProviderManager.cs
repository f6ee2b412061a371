using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Manages provider resources: creating or updating one configures a provider of its package.</summary>
internal sealed class ProviderManager(ProviderRegistry registry, string package) : IResourceManager
{
    private readonly Lazy<IResourceProvider> _provider = new(() => registry.Make(package));

    public bool HasEffects => false;

    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var result = await _provider.Value.CheckConfigAsync(
            request with { OldInputs = request.OldInputs?.Remove(ProviderInputs.Internal) }, cancellationToken);
        return result with { Inputs = result.Inputs.Set(ProviderInputs.Internal, PropertyValue.Of(PropertyMap.Empty)) };
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        if (Unknowns.In(request.NewInputs)) return Task.FromResult(DiffResult.Undecided);
        return _provider.Value.DiffConfigAsync(
            request with
            {
                OldInputs = request.OldInputs.Remove(ProviderInputs.Internal),
                NewInputs = request.NewInputs.Remove(ProviderInputs.Internal),
            },
            cancellationToken);
    }

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var id = request.Preview ? ProviderReference.UnknownId : Guid.NewGuid().ToString();
        await ConfigureAsync(request.Resource.Urn, id, request.Inputs, cancellationToken);
        return new CreateResult(id, request.Inputs.Remove(ProviderInputs.Internal));
    }

    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        await ConfigureAsync(request.Resource.Urn, request.Id, request.NewInputs, cancellationToken);
        return new UpdateResult(request.NewInputs.Remove(ProviderInputs.Internal));
    }

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ReadResult.Unchanged(request));

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Configures the provider. An unchanged provider resource needs this as well.</summary>
    public Task ConfigureAsync(string urn, string id, PropertyMap inputs, CancellationToken cancellationToken) =>
        registry.AddAsync(new ProviderReference(urn, id).ToString(), _provider.Value, inputs, cancellationToken);
}

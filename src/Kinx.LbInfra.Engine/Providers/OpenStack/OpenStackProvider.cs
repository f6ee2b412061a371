using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Functions;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Checking;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack;

/// <summary>
/// The <c>openstack</c> package, for the types that the product uses: tokens, inputs, outputs and replacement rules are those of the
/// published plugin 5.5.1. Works on plain values, without secrets.
/// </summary>
/// <param name="loader">Finds clouds.yaml and the <c>OS_*</c> variables.</param>
internal sealed class OpenStackProvider(CloudConfigLoader loader, TimeProvider time) : IResourceProvider
{
    private CloudPool? _clouds;

    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ProviderSettings.Check(request));

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ProviderSettings.Diff(request));

    public async Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken)
    {
        var before = _clouds;
        try
        {
            _clouds = new CloudPool(ProviderSettings.Load(loader, new Given(inputs)), time);
        }
        catch (CloudConfigException wrong)
        {
            throw new ProviderException(wrong.Message, wrong);
        }

        if (before is not null) await before.DisposeAsync();
    }

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new InputChecker(ResourceTypes.Find(request.Resource.Type).Schema).Check(request));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ResourceTypes.Find(request.Resource.Type).Diff(request));

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var resource = ResourceTypes.Find(request.Resource.Type);
        if (request.Preview) return new CreateResult("", StateShape.Preview(resource.Schema, request.Inputs));
        var schema = resource.Schema with { CreateTimeout = request.Timeout ?? resource.Schema.CreateTimeout };
        return await GuardedAsync(schema, async () =>
        {
            var created = await resource.CreateAsync(await CloudAsync(request.Inputs), request, cancellationToken);
            return created with { Outputs = Finished(created.Outputs, schema) };
        });
    }

    public async Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var resource = ResourceTypes.Find(request.Resource.Type);
        var state = request.Outputs ?? PropertyMap.Empty;
        return await GuardedAsync(resource.Schema, async () =>
        {
            var found = await resource.ReadAsync(await CloudAsync(state), IdOf(request.Id, state), state, cancellationToken);
            if (found is null) return ReadResult.Gone;
            var inputs = RefreshedInputs.Of(resource.Schema, request.Inputs ?? PropertyMap.Empty, state, found);
            return new ReadResult(request.Id, inputs, Finished(found, resource.Schema));
        });
    }

    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var resource = ResourceTypes.Find(request.Resource.Type);
        if (request.Preview) return new UpdateResult(StateShape.PreviewUpdate(resource.Schema, request));
        var schema = resource.Schema with { UpdateTimeout = request.Timeout ?? resource.Schema.UpdateTimeout };
        return await GuardedAsync(schema, async () =>
        {
            var cloud = await CloudAsync(request.OldOutputs);
            var change = request with { Id = IdOf(request.Id, request.OldOutputs) };
            var outputs = await resource.UpdateAsync(cloud, change, ResourceTypes.ChangedNames(resource, change), cancellationToken);
            return new UpdateResult(Finished(outputs, schema));
        });
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var resource = ResourceTypes.Find(request.Resource.Type);
        return GuardedAsync(resource.Schema, async () =>
        {
            var cloud = await CloudAsync(request.Outputs);
            await resource.DeleteAsync(cloud, request with { Id = IdOf(request.Id, request.Outputs) }, cancellationToken);
            return true;
        });
    }

    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var lookup = Lookups.Find(request.Token);
        var failures = lookup.Check(request.Arguments);
        if (failures.Count > 0) return new InvokeResult(PropertyMap.Empty, failures);
        return await GuardedAsync(null, async () =>
        {
            var cloud = await CloudAsync(request.Arguments);
            return new InvokeResult(await lookup.RunAsync(cloud, new Given(request.Arguments), cancellationToken), []);
        });
    }

    public ValueTask DisposeAsync() => _clouds?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The id in the outputs wins over the entry's own, as in the published plugin.
    private static string IdOf(string id, PropertyMap state) => new Given(state).FilledText("id") ?? id;

    private static PropertyMap Finished(PropertyMap outputs, ResourceSchema schema) =>
        OperationTimeouts.AddTo(schema.WithSecrets(outputs), schema);

    private static async Task<T> GuardedAsync<T>(ResourceSchema? schema, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ProviderException failure) when (failure.Partial is { } partial && schema is not null)
        {
            throw new ProviderException(failure.Message, failure)
            {
                Partial = partial with { Outputs = Finished(partial.Outputs, schema) },
            };
        }
        catch (Exception failure) when (failure is OpenStackException or CloudConfigException)
        {
            throw OpenStackErrors.ToProviderException(failure);
        }
    }

    // A resource that names a region is in that one, all others are in the provider's.
    private Task<Cloud> CloudAsync(PropertyMap properties)
    {
        var clouds = _clouds ?? throw new InvalidOperationException("the provider is not configured");
        return clouds.GetAsync(new Given(properties).FilledText("region"));
    }
}

using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Functions;
using Kinx.LbInfra.Engine.Providers.OpenStack.Instances;
using Kinx.LbInfra.Engine.Providers.OpenStack.Ports;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;
using Kinx.LbInfra.Engine.Providers.OpenStack.ServerGroups;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Checking;
using Kinx.LbInfra.Engine.Providers.Secrets;
using Kinx.LbInfra.OpenStack;

namespace Kinx.LbInfra.Engine.Providers.OpenStack;

/// <summary>The <c>openstack</c> package: tokens, inputs, outputs and replace rules of the published plugin 5.5.1 for the types that the
/// product uses.</summary>
public sealed class OpenStackProvider : IResourceProvider
{
    private static readonly IReadOnlyList<IOpenStackResource> Resources =
        [new InstanceResource(), new ServerGroupResource(), new PortResource(), new SecGroupResource(), new SecGroupRuleResource()];

    private readonly CloudConfigLoader _loader;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Lazy<Task<Cloud>>> _clouds = new(StringComparer.Ordinal);
    private CloudConfig? _config;

    /// <param name="loader">Where clouds.yaml and the <c>OS_*</c> variables are looked for.</param>
    public OpenStackProvider(CloudConfigLoader loader, TimeProvider time) => (_loader, _time) = (loader, time);

    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ProviderSettings.Check(request));

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ProviderSettings.Diff(request));

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken)
    {
        try
        {
            _config = ProviderSettings.Load(_loader, new Given(SecretMarks.Remove(inputs)));
            return Task.CompletedTask;
        }
        catch (CloudConfigException wrong)
        {
            throw new ProviderException(wrong.Message, wrong);
        }
    }

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var plain = request with
        {
            OldInputs = request.OldInputs is { } old ? SecretMarks.Remove(old) : null,
            NewInputs = SecretMarks.Remove(request.NewInputs),
        };
        var result = new InputChecker(Find(request.Resource.Type).Schema).Check(plain);
        return Task.FromResult(result with { Inputs = SecretMarks.Restore(result.Inputs, request.NewInputs) });
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var plain = request with { OldOutputs = SecretMarks.Remove(request.OldOutputs), NewInputs = SecretMarks.Remove(request.NewInputs) };
        return Task.FromResult(Find(request.Resource.Type).Diff(plain));
    }

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Resource.Type);
        var inputs = SecretMarks.Remove(request.Inputs);
        if (request.Preview) return new CreateResult("", SecretMarks.Restore(StateShape.Preview(resource.Schema, inputs), request.Inputs));
        var schema = resource.Schema with { CreateTimeout = request.Timeout ?? resource.Schema.CreateTimeout };
        return await GuardedAsync(schema, request.Inputs, async () =>
        {
            var cloud = await CloudAsync(inputs);
            var created = await resource.CreateAsync(cloud, request with { Inputs = inputs }, cancellationToken);
            return created with { Outputs = Finished(created.Outputs, schema, request.Inputs) };
        });
    }

    public async Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Resource.Type);
        var (oldOutputs, oldInputs) = (request.Outputs ?? PropertyMap.Empty, request.Inputs ?? PropertyMap.Empty);
        var state = SecretMarks.Remove(oldOutputs);
        return await GuardedAsync(resource.Schema, oldOutputs, async () =>
        {
            var found = await resource.ReadAsync(await CloudAsync(state), IdOf(request.Id, state), state, cancellationToken);
            if (found is null) return new ReadResult(null, PropertyMap.Empty, PropertyMap.Empty);
            var inputs = RefreshedInputs.Of(resource.Schema, SecretMarks.Remove(oldInputs), state, found);
            return new ReadResult(request.Id, SecretMarks.Restore(inputs, oldInputs), Finished(found, resource.Schema, oldOutputs));
        });
    }

    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Resource.Type);
        var plain = request with { OldOutputs = SecretMarks.Remove(request.OldOutputs), NewInputs = SecretMarks.Remove(request.NewInputs) };
        if (request.Preview)
            return new UpdateResult(SecretMarks.Restore(StateShape.PreviewUpdate(resource.Schema, plain), request.NewInputs));
        var schema = resource.Schema with { UpdateTimeout = request.Timeout ?? resource.Schema.UpdateTimeout };
        return await GuardedAsync(schema, request.NewInputs, async () =>
        {
            var cloud = await CloudAsync(plain.OldOutputs);
            var change = plain with { Id = IdOf(request.Id, plain.OldOutputs) };
            var outputs = await resource.UpdateAsync(cloud, change, ChangedNames(resource, change), cancellationToken);
            return new UpdateResult(Finished(outputs, schema, request.NewInputs));
        });
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Resource.Type);
        var state = SecretMarks.Remove(request.Outputs);
        await GuardedAsync(resource.Schema, request.Outputs, async () =>
        {
            await resource.DeleteAsync(
                await CloudAsync(state), request with { Outputs = state, Id = IdOf(request.Id, state) }, cancellationToken);
            return 0;
        });
    }

    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var arguments = SecretMarks.Remove(request.Arguments);
        var lookup = Lookups.Find(request.Token);
        var failures = lookup.Check(arguments);
        if (failures.Count > 0) return new InvokeResult(PropertyMap.Empty, failures);
        return await GuardedAsync(null, PropertyMap.Empty, async () =>
            new InvokeResult(await lookup.RunAsync(await CloudAsync(arguments), new Given(arguments), cancellationToken), []));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cloud in _clouds.Values.Where(cloud => cloud.IsValueCreated && cloud.Value.IsCompletedSuccessfully))
            (await cloud.Value).Dispose();
    }

    private static IOpenStackResource Find(string type) => Resources.FirstOrDefault(resource => resource.Schema.Type == type)
        ?? throw new ProviderException(
            $"the openstack provider has no resource type '{type}'; it has {string.Join(", ", Resources.Select(resource => resource.Schema.Type))}");

    private static HashSet<string> ChangedNames(IOpenStackResource resource, UpdateRequest request)
    {
        var difference = resource.Diff(new DiffRequest(
            request.Resource, request.Id, request.OldInputs, request.OldOutputs, request.NewInputs, request.IgnoreChanges));
        return [.. (difference.Detailed ?? new Dictionary<string, PropertyDiffKind>()).Keys.Select(path => path.Split('.', '[')[0])];
    }

    /// <summary>The state's own id counts, as with the published plugin.</summary>
    private static string IdOf(string id, PropertyMap state) => new Given(state).FilledText("id") ?? id;

    private static PropertyMap Finished(PropertyMap outputs, ResourceSchema schema, PropertyMap marks)
    {
        foreach (var property in schema.Properties.Where(property => property.Secret && outputs.ContainsKey(property.Name)))
            outputs = outputs.Set(property.Name, PropertyValue.SecretOf(outputs[property.Name]));
        return SecretMarks.Restore(OperationTimeouts.AddTo(outputs, schema), marks);
    }

    private static async Task<T> GuardedAsync<T>(ResourceSchema? schema, PropertyMap marks, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ProviderException failure) when (failure.Partial is { } partial && schema is not null)
        {
            throw new ProviderException(
                failure.Message, failure)
            { Partial = partial with { Outputs = Finished(partial.Outputs, schema, marks) } };
        }
        catch (Exception failure) when (failure is OpenStackException or CloudConfigException)
        {
            throw OpenStackErrors.ToProviderException(failure);
        }
    }

    /// <summary>The cloud in the region that the resource names, else in the provider's.</summary>
    private async Task<Cloud> CloudAsync(PropertyMap properties)
    {
        var config = _config ?? throw new InvalidOperationException("the provider is not configured");
        var region = new Given(properties).FilledText("region") ?? config.RegionName ?? "";
        var cloud = _clouds.GetOrAdd(region, key => new Lazy<Task<Cloud>>(() => OpenAsync(config, key)));
        try
        {
            return await cloud.Value;
        }
        catch (OpenStackException)
        {
            _clouds.TryRemove(KeyValuePair.Create(region, cloud));
            throw;
        }
    }

    private async Task<Cloud> OpenAsync(CloudConfig config, string region)
    {
        var client = new OpenStackClient(region.Length == 0 ? config : config with { RegionName = region }, _time);
        return new Cloud(client, await client.RegionAsync(CancellationToken.None), _time);
    }
}

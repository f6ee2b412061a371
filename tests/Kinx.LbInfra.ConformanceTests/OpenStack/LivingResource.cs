using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Shouldly;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>One resource as an engine drives it: Check before everything, Diff before an update, its state kept.</summary>
internal sealed class LivingResource
{
    private readonly CloudUnderTest _cloud;
    private readonly ResourceIdentity _identity;

    private LivingResource(CloudUnderTest cloud, string type, string name)
    {
        _cloud = cloud;
        _identity = new ResourceIdentity($"urn:pulumi:test::test::{type}::{name}", type, name);
    }

    public string Id { get; private set; } = "";

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; private set; } = PropertyMap.Empty;

    public static async Task<LivingResource> CreateAsync(
        CloudUnderTest cloud, string type, string name, PropertyMap inputs, bool pendingBefore = false)
    {
        var resource = new LivingResource(cloud, type, name);
        resource.Inputs = await resource.CheckAsync(inputs, null);
        var created = await cloud.Provider.CreateAsync(
            new CreateRequest(resource._identity, resource.Inputs, TimeSpan.FromMinutes(3), false, pendingBefore, cloud.Log), default);
        (resource.Id, resource.Outputs) = (created.Id, created.Outputs);
        created.Outputs["id"].ShouldBe(PropertyValue.Of(created.Id));
        (await resource.DiffAsync(inputs)).Changes.ShouldBe(DiffChanges.None);
        return resource;
    }

    /// <summary>A create that is expected to fail.</summary>
    public static async Task<(ProviderException Failure, LivingResource Resource)> FailToCreateAsync(
        CloudUnderTest cloud, string type, string name, PropertyMap inputs)
    {
        var resource = new LivingResource(cloud, type, name);
        resource.Inputs = await resource.CheckAsync(inputs, null);
        var failure = await Should.ThrowAsync<ProviderException>(() => cloud.Provider.CreateAsync(
            new CreateRequest(resource._identity, resource.Inputs, TimeSpan.FromMinutes(3), false, false, cloud.Log), default));
        if (failure.Partial is { } partial) (resource.Id, resource.Outputs) = (partial.Id, partial.Outputs);
        return (failure, resource);
    }

    public async Task<DiffResult> DiffAsync(PropertyMap inputs) => await _cloud.Provider.DiffAsync(
        new DiffRequest(_identity, Id, Inputs, Outputs, await CheckAsync(inputs, Inputs), []), default);

    public async Task UpdateAsync(PropertyMap inputs)
    {
        var news = await CheckAsync(inputs, Inputs);
        var difference = await DiffAsync(inputs);
        difference.Changes.ShouldBe(DiffChanges.Some);
        difference.Replaces.ShouldBeEmpty();
        var updated = await _cloud.Provider.UpdateAsync(
            new UpdateRequest(_identity, Id, Inputs, Outputs, news, TimeSpan.FromMinutes(3), false, [], _cloud.Log), default);
        (Inputs, Outputs) = (news, updated.Outputs);
        (await DiffAsync(inputs)).Changes.ShouldBe(DiffChanges.None);
    }

    /// <summary>False: the object is gone.</summary>
    public async Task<bool> RefreshAsync()
    {
        var read = await _cloud.Provider.ReadAsync(new ReadRequest(_identity, Id, Inputs, Outputs, _cloud.Log), default);
        if (read.Id is null) return false;
        (Inputs, Outputs) = (read.Inputs, read.Outputs);
        return true;
    }

    public Task<ReadResult> ImportAsync() => _cloud.Provider.ReadAsync(new ReadRequest(_identity, Id, null, null, _cloud.Log), default);

    public Task DeleteAsync() =>
        _cloud.Provider.DeleteAsync(new DeleteRequest(_identity, Id, Inputs, Outputs, TimeSpan.FromMinutes(3), _cloud.Log), default);

    private async Task<PropertyMap> CheckAsync(PropertyMap inputs, PropertyMap? old)
    {
        var result = await _cloud.Provider.CheckAsync(new CheckRequest(_identity, old, inputs, []), default);
        result.Failures.ShouldBeEmpty();
        return result.Inputs;
    }
}

using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.ServerGroups;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.ServerGroups;

/// <summary>Server groups.</summary>
internal sealed class ServerGroupResource : IOpenStackResource
{
    public ResourceSchema Schema => ServerGroupSchema.Schema;

    public async Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken)
    {
        var given = new Given(request.Inputs);
        var name = given.NeededText("name");
        var policy = given.FilledText("policies") ?? throw new ProviderException("'policies' is missing");
        var group = request.PendingBefore ? await FindAsync(cloud, name, policy, cancellationToken) : null;
        group ??= await ServerGroup.CreateAsync(
            cloud.Client, name, policy, given.Object("rules")?.Integer("maxServerPerHost"), given.TextMap("valueSpecs"), cancellationToken);
        return new CreateResult(group.Id, Outputs(cloud, request.Inputs, group));
    }

    public async Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken) =>
        await ServerGroup.FindAsync(cloud.Client, id, cancellationToken) is { } group ? Outputs(cloud, state, group) : null;

    public Task<PropertyMap> UpdateAsync(
        Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken) =>
        throw new ProviderException("a server group cannot be changed, only replaced");

    public Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken) =>
        ServerGroup.DeleteAsync(cloud.Client, request.Id, cancellationToken);

    private static async Task<ServerGroup?> FindAsync(Cloud cloud, string name, string policy, CancellationToken cancellationToken)
    {
        var groups = await ServerGroup.ListAsync(cloud.Client, cancellationToken);
        return LostObject.Only([.. groups.Where(group => group.Name == name && group.Policy == policy)], "server groups", name);
    }

    private PropertyMap Outputs(Cloud cloud, PropertyMap asked, ServerGroup group) => OutputMap.For(Schema, asked, group.Id)
        .Set("name", group.Name)
        .Set("policies", group.Policy)
        .Set("rules", PropertyValue.Of(PropertyMap.Empty.Set("maxServerPerHost", PropertyValue.Of(group.Rules.MaxServerPerHost))))
        .Set("members", group.Members)
        .Set("region", cloud.Region)
        .Map;
}

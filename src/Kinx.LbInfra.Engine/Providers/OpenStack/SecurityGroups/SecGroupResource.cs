using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.SecurityGroups;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;

/// <summary>Security groups.</summary>
internal sealed class SecGroupResource : IOpenStackResource
{
    public ResourceSchema Schema => SecGroupSchema.Schema;

    public async Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken)
    {
        var given = new Given(request.Inputs);
        var group = request.PendingBefore ? await FindAsync(cloud, given.NeededText("name"), cancellationToken) : null;
        group ??= await SecurityGroup.CreateAsync(cloud.Client, Body(given, _ => true), cancellationToken);
        // Until both are done, the state says that they are not, so that the next run does them.
        var state = Outputs(cloud, request.Inputs, group).Set("deleteDefaultRules", PropertyValue.Null).Set("tags", PropertyValue.Null);
        try
        {
            if (given.Bool("deleteDefaultRules") == true) await DeleteDefaultRulesAsync(cloud, group, cancellationToken);
            if (given.Texts("tags") is { } tags)
            {
                await NetworkTags.SetAsync(cloud.Client, "security-groups", group.Id, tags, cancellationToken);
            }
        }
        catch (OpenStackException failure)
        {
            throw OpenStackErrors.ToProviderException(failure, group.Id, state);
        }

        return new CreateResult(group.Id, Outputs(cloud, request.Inputs, group with { Tags = given.Texts("tags") ?? [] }));
    }

    public async Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken)
    {
        if (await SecurityGroup.FindAsync(cloud.Client, id, cancellationToken) is not { } group) return null;
        return Outputs(cloud, state, group).Set("tags", TagChange.Kept(state, group.Tags));
    }

    public async Task<PropertyMap> UpdateAsync(
        Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var body = Body(new Given(request.NewInputs), changed.Contains);
        if (body != new SecurityGroupRequest()) await SecurityGroup.UpdateAsync(cloud.Client, request.Id, body, cancellationToken);
        if (changed.Contains("tags"))
        {
            await NetworkTags.SetAsync(
                cloud.Client, "security-groups", request.Id, TagChange.Wanted(request.OldOutputs, request.NewInputs), cancellationToken);
        }

        return Outputs(cloud, request.NewInputs, await SecurityGroup.GetAsync(cloud.Client, request.Id, cancellationToken));
    }

    public async Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken)
    {
        var timeout = request.Timeout ?? Schema.DeleteTimeout!.Value;
        await DeleteRetry.WhileInUseAsync(
            () => SecurityGroup.DeleteAsync(cloud.Client, request.Id, cancellationToken),
            timeout,
            cloud.Time,
            request.Log,
            cancellationToken);
    }

    private static async Task<SecurityGroup?> FindAsync(Cloud cloud, string name, CancellationToken cancellationToken)
    {
        var project = (await cloud.Client.SignInAsync(cancellationToken)).ProjectId;
        var groups = await SecurityGroup.ListAsync(cloud.Client, Query.Of(("name", name), ("project_id", project)), cancellationToken);
        return LostObject.Only(groups, "security groups", name);
    }

    // Neutron's default rules are the two that allow all outgoing traffic.
    private static async Task DeleteDefaultRulesAsync(Cloud cloud, SecurityGroup group, CancellationToken cancellationToken)
    {
        foreach (var rule in group.SecurityGroupRules.Where(IsDefault))
        {
            await SecurityGroupRule.DeleteAsync(cloud.Client, rule.Id, cancellationToken);
        }
    }

    private static bool IsDefault(SecurityGroupRule rule) =>
        rule is { Direction: "egress", Protocol: null, RemoteIpPrefix: null, RemoteGroupId: null };

    private static SecurityGroupRequest Body(Given given, Func<string, bool> wanted) => new()
    {
        Name = wanted("name") ? given.Text("name") : null,
        Description = wanted("description") ? given.FilledText("description") : null,
        Stateful = wanted("stateful") ? given.Bool("stateful") : null,
        ProjectId = wanted("tenantId") ? given.FilledText("tenantId") : null,
    };

    private PropertyMap Outputs(Cloud cloud, PropertyMap asked, SecurityGroup group) => OutputMap.For(Schema, asked, group.Id)
        .Set("name", group.Name)
        .Set("description", group.Description)
        .Set("stateful", group.Stateful ?? true)
        .Set("tenantId", group.TenantId)
        .Set("region", cloud.Region)
        .Set("allTags", TagChange.Sorted(group.Tags))
        .Map;
}

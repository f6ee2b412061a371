using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.SecurityGroups;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;

/// <summary>Rules of security groups.</summary>
internal sealed class SecGroupRuleResource : IOpenStackResource
{
    public ResourceSchema Schema => SecGroupRuleSchema.Schema;

    public async Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken)
    {
        var wanted = Body(new Given(request.Inputs));
        var rule = request.PendingBefore ? await FindAsync(cloud, wanted, cancellationToken) : null;
        rule ??= await SecurityGroupRule.CreateAsync(cloud.Client, wanted, cancellationToken);
        return new CreateResult(rule.Id, Outputs(cloud, request.Inputs, rule));
    }

    public async Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken) =>
        await SecurityGroupRule.FindAsync(cloud.Client, id, cancellationToken) is { } rule ? Outputs(cloud, state, rule) : null;

    public Task<PropertyMap> UpdateAsync(
        Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken) =>
        throw new ProviderException("a security group rule cannot be changed, only replaced");

    public Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken) =>
        SecurityGroupRule.DeleteAsync(cloud.Client, request.Id, cancellationToken);

    // A group cannot have two equal rules, so an equal rule is the one that the interrupted run created.
    private static async Task<SecurityGroupRule?> FindAsync(
        Cloud cloud, SecurityGroupRuleRequest wanted, CancellationToken cancellationToken)
    {
        var rules = await SecurityGroupRule.ListAsync(
            cloud.Client, Query.Of(("security_group_id", wanted.SecurityGroupId)), cancellationToken);
        return rules.FirstOrDefault(rule =>
            rule.Direction == wanted.Direction
            && rule.Ethertype == wanted.Ethertype
            && rule.Protocol == wanted.Protocol
            && rule.PortRangeMin == wanted.PortRangeMin
            && rule.PortRangeMax == wanted.PortRangeMax
            && rule.RemoteIpPrefix == wanted.RemoteIpPrefix
            && rule.RemoteGroupId == wanted.RemoteGroupId
            && rule.RemoteAddressGroupId == wanted.RemoteAddressGroupId);
    }

    private static SecurityGroupRuleRequest Body(Given given) => new()
    {
        SecurityGroupId = given.NeededText("securityGroupId"),
        Direction = given.NeededText("direction"),
        Ethertype = given.NeededText("ethertype"),
        Protocol = given.FilledText("protocol"),
        PortRangeMin = Filled(given.Integer("portRangeMin")),
        PortRangeMax = Filled(given.Integer("portRangeMax")),
        RemoteIpPrefix = given.FilledText("remoteIpPrefix"),
        RemoteGroupId = given.FilledText("remoteGroupId"),
        RemoteAddressGroupId = given.FilledText("remoteAddressGroupId"),
        Description = given.FilledText("description"),
        ProjectId = given.FilledText("tenantId"),
    };

    // In the published plugin 0 means that no port is given.
    private static int? Filled(int? port) => port == 0 ? null : port;

    private PropertyMap Outputs(Cloud cloud, PropertyMap asked, SecurityGroupRule rule) => OutputMap.For(Schema, asked, rule.Id)
        .Set("securityGroupId", rule.SecurityGroupId)
        .Set("direction", rule.Direction)
        .Set("ethertype", rule.Ethertype)
        .Set("protocol", rule.Protocol)
        .Set("portRangeMin", PropertyValue.Of(rule.PortRangeMin ?? 0))
        .Set("portRangeMax", PropertyValue.Of(rule.PortRangeMax ?? 0))
        .Set("remoteIpPrefix", rule.RemoteIpPrefix)
        .Set("remoteGroupId", rule.RemoteGroupId)
        .Set("remoteAddressGroupId", rule.RemoteAddressGroupId)
        .Set("description", rule.Description)
        .Set("tenantId", rule.TenantId)
        .Set("region", cloud.Region)
        .Map;
}

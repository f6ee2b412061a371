using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Ports;

/// <summary>Neutron ports.</summary>
internal sealed class PortResource : IOpenStackResource
{
    public ResourceSchema Schema => PortSchema.Schema;

    public async Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken)
    {
        var given = new Given(request.Inputs);
        var port = request.PendingBefore ? await FindAsync(cloud, given, cancellationToken) : null;
        port ??= await Port.CreateAsync(cloud.Client, PortBody.ToCreate(given), cancellationToken);
        cloud.Ports.Remember(port);
        if (given.Texts("tags") is not { } tags) return new CreateResult(port.Id, Outputs(cloud, request.Inputs, port));
        try
        {
            await NetworkTags.SetAsync(cloud.Client, "ports", port.Id, tags, cancellationToken);
        }
        catch (OpenStackException failure)
        {
            var state = Outputs(cloud, request.Inputs, port).Set("tags", PropertyValue.Null);
            throw OpenStackErrors.ToProviderException(failure, port.Id, state);
        }

        return new CreateResult(port.Id, Outputs(cloud, request.Inputs, port with { Tags = tags }));
    }

    public async Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken)
    {
        if (await Port.FindAsync(cloud.Client, id, cancellationToken) is not { } port) return null;
        cloud.Ports.Remember(port);
        return PortState.Refreshed(Outputs(cloud, state, port), state, port);
    }

    public async Task<PropertyMap> UpdateAsync(
        Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var body = PortBody.ToUpdate(new Given(request.NewInputs), new Given(request.OldOutputs), changed);
        if (body != new PortRequest()) await Port.UpdateAsync(cloud.Client, request.Id, body, cancellationToken);
        if (changed.Contains("tags"))
        {
            await NetworkTags.SetAsync(
                cloud.Client, "ports", request.Id, TagChange.Wanted(request.OldOutputs, request.NewInputs), cancellationToken);
        }

        var port = await Port.GetAsync(cloud.Client, request.Id, cancellationToken);
        cloud.Ports.Remember(port);
        return Outputs(cloud, request.NewInputs, port);
    }

    public async Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken)
    {
        var timeout = request.Timeout ?? Schema.DeleteTimeout!.Value;
        await DeleteRetry.WhileInUseAsync(
            () => Port.DeleteAsync(cloud.Client, request.Id, cancellationToken), timeout, cloud.Time, request.Log, cancellationToken);
    }

    private static async Task<Port?> FindAsync(Cloud cloud, Given given, CancellationToken cancellationToken)
    {
        var name = given.NeededText("name");
        var query = Query.Of(("name", name), ("network_id", given.NeededText("networkId")));
        return LostObject.Only(await Port.ListAsync(cloud.Client, query, cancellationToken), "ports", name);
    }

    private PropertyMap Outputs(Cloud cloud, PropertyMap asked, Port port) =>
        PortState.Of(OutputMap.For(Schema, asked, port.Id), asked, port)
        .Set("region", cloud.Region)
        .Map;
}

using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Nova servers.</summary>
internal sealed class InstanceResource : IOpenStackResource
{
    public ResourceSchema Schema => InstanceSchema.Schema;

    /// <summary>A server in ERROR is useless, so the next update replaces it.</summary>
    public DiffResult Diff(DiffRequest request)
    {
        var difference = new SchemaDiff(Schema).Diff(request);
        if (new Given(request.OldOutputs).Text("powerState") != InstanceState.Broken) return difference;
        var changes = new PropertyChanges();
        foreach (var (path, kind) in difference.Detailed ?? new Dictionary<string, PropertyDiffKind>()) changes.Add(path, kind);
        changes.Update("powerState", replaces: true);
        return new SchemaDiff(Schema).ToResult(changes, request.NewInputs);
    }

    public async Task<CreateResult> CreateAsync(Cloud cloud, CreateRequest request, CancellationToken cancellationToken)
    {
        var given = new Given(request.Inputs);
        var id = request.PendingBefore ? await FindAsync(cloud, given.NeededText("name"), cancellationToken) : null;
        id ??= await CreateAsync(cloud, given, cancellationToken);
        try
        {
            var timeout = request.Timeout ?? Schema.CreateTimeout!.Value;
            var server = await new InstanceWait(cloud, request.Log).UntilReadyAsync(id, timeout, cancellationToken);
            server = await PowerAsync(cloud, request, server, cancellationToken);
            return new CreateResult(id, await InstanceState.OfAsync(cloud, Schema, request.Inputs, server, cancellationToken));
        }
        catch (Exception failure) when (failure is OpenStackException or ProviderException)
        {
            var state = await InstanceState.AfterFailureAsync(cloud, Schema, request.Inputs, id, cancellationToken);
            throw OpenStackErrors.ToProviderException(failure, id, state);
        }
    }

    public async Task<PropertyMap?> ReadAsync(Cloud cloud, string id, PropertyMap state, CancellationToken cancellationToken)
    {
        if (await Server.FindAsync(cloud.Client, id, cancellationToken) is not { Status: not "DELETED" } server) return null;
        return InstanceState.Refreshed(await InstanceState.OfAsync(cloud, Schema, state, server, cancellationToken), state, server);
    }

    public async Task<PropertyMap> UpdateAsync(
        Cloud cloud, UpdateRequest request, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var timeout = request.Timeout ?? Schema.UpdateTimeout!.Value;
        try
        {
            await new InstanceUpdate(cloud, request, timeout).ApplyAsync(changed, cancellationToken);
            var server = await Server.GetAsync(cloud.Client, request.Id, cancellationToken);
            return await InstanceState.OfAsync(cloud, Schema, request.NewInputs, server, cancellationToken);
        }
        catch (Exception failure) when (failure is OpenStackException or ProviderException)
        {
            var state = await InstanceState.AfterFailureAsync(cloud, Schema, request.OldOutputs, request.Id, cancellationToken);
            throw OpenStackErrors.ToProviderException(failure, request.Id, state);
        }
    }

    public Task DeleteAsync(Cloud cloud, DeleteRequest request, CancellationToken cancellationToken) =>
        new InstanceRemoval(cloud, request, request.Timeout ?? Schema.DeleteTimeout!.Value).RunAsync(cancellationToken);

    private static async Task<string> CreateAsync(Cloud cloud, Given given, CancellationToken cancellationToken)
    {
        var body = await InstanceBody.BuildAsync(cloud, given, cancellationToken);
        return (await Server.CreateAsync(cloud.Client, body, cancellationToken)).Id;
    }

    private static async Task<string?> FindAsync(Cloud cloud, string name, CancellationToken cancellationToken) =>
        LostObject.Only(await Server.ListAsync(cloud.Client, name, allProjects: false, cancellationToken), "servers", name)?.Id;

    // A new server always runs. If the program wants another power state, it is changed at once.
    private static async Task<Server> PowerAsync(Cloud cloud, CreateRequest request, Server server, CancellationToken cancellationToken)
    {
        var wanted = new Given(request.Inputs).Text("powerState")?.ToLowerInvariant() ?? "active";
        if (wanted == InstanceState.PowerStateOf(server)) return server;
        var timeout = InstanceSchema.Schema.UpdateTimeout!.Value;
        await new InstancePower(cloud, request.Log, timeout).BringAsync(server.Id, wanted, cancellationToken);
        return await Server.GetAsync(cloud.Client, server.Id, cancellationToken);
    }
}

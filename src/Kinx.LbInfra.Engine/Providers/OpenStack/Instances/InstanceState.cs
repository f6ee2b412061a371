using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>The state of a server.</summary>
internal static class InstanceState
{
    /// <summary>The <c>powerState</c> of a server that is useless and has to be replaced.</summary>
    public const string Broken = "error";

    /// <param name="asked">The inputs of a create or update, or the old state of a refresh.</param>
    public static async Task<PropertyMap> OfAsync(
        Cloud cloud, ResourceSchema schema, PropertyMap asked, Server server, CancellationToken cancellationToken)
    {
        var networks = await InstanceNetworks.OfAsync(cloud, new Given(asked), server, cancellationToken);
        var image = server.Image is { } booted ? await cloud.Images.ByIdAsync(booted.Id, cancellationToken) : null;
        var flavor = server.Flavor is { } given ? await cloud.Flavors.ByIdAsync(given.Id, cancellationToken) : null;
        return Described(OutputMap.For(schema, asked, server.Id), cloud, asked, server)
            .Set("flavorId", server.Flavor?.Id)
            .Set("flavorName", flavor?.Name ?? new Given(asked).Text("flavorName"))
            .Set("imageId", server.Image?.Id)
            .Set("imageName", image?.Name ?? new Given(asked).Text("imageName"))
            .Set("networks", networks.ToValue())
            .Set("accessIpV4", networks.AccessIpV4)
            .Set("accessIpV6", networks.AccessIpV6)
            .Map;
    }

    /// <summary>Adds what a refresh looks for: changes by others to what the program declared.</summary>
    public static PropertyMap Refreshed(PropertyMap outputs, PropertyMap state, Server server)
    {
        outputs = outputs
            .Set("tags", TagChange.Kept(state, server.Tags))
            .Set("userData", state.ValueOrNull("userData"))
            .Set("adminPass", state.ValueOrNull("adminPass"));
        return new Given(state).TextMap("metadata") is { Count: > 0 } ? outputs.Set("metadata", outputs["allMetadata"]) : outputs;
    }

    /// <summary>The state of a server after a failed create or update, as far as Nova still answers.</summary>
    public static async Task<PropertyMap> AfterFailureAsync(
        Cloud cloud, ResourceSchema schema, PropertyMap asked, string id, CancellationToken cancellationToken)
    {
        try
        {
            if (await Server.FindAsync(cloud.Client, id, cancellationToken) is { } server)
            {
                return await OfAsync(cloud, schema, asked, server, cancellationToken);
            }
        }
        catch (Exception unknown) when (unknown is OpenStackException or ProviderException)
        {
            // The first failure is reported. The state holds the inputs, marked as broken.
        }

        return OutputMap.For(schema, asked, id).Set("powerState", Broken).Map;
    }

    public static string PowerStateOf(Server server) => server.Status.ToLowerInvariant();

    private static OutputMap Described(OutputMap outputs, Cloud cloud, PropertyMap asked, Server server) => outputs
        .Set("name", server.Name)
        .Set("powerState", PowerStateOf(server))
        .Set("region", cloud.Region)
        .Set("availabilityZone", server.AvailabilityZone)
        .Set("created", Time(server.Created))
        .Set("updated", Time(server.Updated))
        .Set("keyPair", server.KeyName)
        .Set("allMetadata", server.Metadata)
        .Set("allTags", TagChange.Sorted(server.Tags))
        .Set("securityGroups", new Given(asked).Texts("securityGroups") is { Count: > 0 } groups
            ? groups
            : server.SecurityGroups.Select(group => group.Name).Distinct().Order(StringComparer.Ordinal))
        .Set("hypervisorHostname", new Given(asked).Text("hypervisorHostname"));

    // In the published plugin's form: 2026-11-21 03:31:31 +0000 UTC.
    private static string Time(string iso)
    {
        if (DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss '+0000 UTC'", CultureInfo.InvariantCulture);
        }

        return "";
    }
}

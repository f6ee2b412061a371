using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>Builds the monitor's requests about one resource. Waits for every output that they need.</summary>
internal sealed class RequestBuilder(Deployment deployment, Resource resource, ResourceOptions options)
{
    private readonly HashSet<Resource> _dependencies = [];

    public async Task<RegisterResourceRequest> RegisterAsync(ResourceArgs args)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Parent = await UrnAsync(options.Parent),
            Object = new Struct(),
            Provider = await ReferenceAsync(resource.Provider),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.Settings.AcceptResources,
            SupportsResultReporting = true,
            Hooks = new(),
        };
        await PropertiesAsync(args, request.Object, request.PropertyDependencies);
        request.Dependencies.AddRange(await DependenciesAsync());
        Options(request);
        await LaterOptionsAsync(request);
        await AliasesAsync(request);
        return request;
    }

    public async Task<ReadResourceRequest> ReadAsync(ResourceArgs args, string id)
    {
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = await UrnAsync(options.Parent),
            Properties = new Struct(),
            Provider = await ReferenceAsync(resource.Provider),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.Settings.AcceptResources,
        };
        await PropertiesAsync(args, request.Properties, new Dictionary<string, PropertyDependencies>());
        request.Dependencies.AddRange(await DependenciesAsync());
        return request;
    }

    /// <summary>The reference to an explicit provider: its URN and its id, or the unknown mark if there is no id yet.</summary>
    public static async Task<string> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null) return "";
        var id = await provider.Id.Data;
        return $"{await UrnAsync(provider)}::{(id.IsKnown ? id.Value : Wire.Unknown)}";
    }

    private static async Task<string> UrnAsync(Resource? resource) => resource is null ? "" : (await resource.Urn.Data).Value ?? "";

    private async Task PropertiesAsync(
        ResourceArgs args, Struct properties, IDictionary<string, PropertyDependencies> propertyDependencies)
    {
        var keepResources = await deployment.Features.ResourceReferencesAsync();
        var context = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";
        foreach (var member in InputMembers.Of(args).Where(member => member.Name is not (Wire.IdKey or Wire.UrnKey)))
        {
            var serializer = new Serializer(member.Name, context, keepResources);
            var value = await serializer.SerializePropertyAsync(member.Value, member.IsJson);
            if (value.KindCase == Value.KindOneofCase.NullValue) continue;

            properties.Fields[member.Name] = value;
            _dependencies.UnionWith(serializer.Dependencies);
            var urns = await ResourceGraph.UrnsAsync(serializer.Dependencies, resource);
            propertyDependencies[member.Name] = new PropertyDependencies { Urns = { urns } };
        }
    }

    private async Task<IReadOnlyCollection<string>> DependenciesAsync()
    {
        if (await options.DependsOn.ToOutput().Data is { IsKnown: true, Value: var explicitly }) _dependencies.UnionWith(explicitly);
        return await ResourceGraph.UrnsAsync(_dependencies, resource);
    }

    private void Options(RegisterResourceRequest request)
    {
        if (resource.Protect is { } protect) request.Protect = protect;
        if (options.RetainOnDelete is { } retain) request.RetainOnDelete = retain;
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        if (options.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new()
            {
                Create = Duration(timeouts.Create),
                Update = Duration(timeouts.Update),
                Delete = Duration(timeouts.Delete),
            };
        }

        if (options is not CustomResourceOptions custom) return;
        request.ImportId = custom.ImportId ?? "";
        request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
        request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
    }

    // Options that name other resources or hold outputs.
    // InvalidOperationException: the engine does not know an option that must not be dropped silently.
    private async Task LaterOptionsAsync(RegisterResourceRequest request)
    {
        if (options.DeletedWith is { } with)
        {
            if (!await deployment.Features.DeletedWithAsync()) throw Unsupported("DeletedWith");
            request.DeletedWith = await UrnAsync(with);
        }

        if (await options.ReplaceWith.ToOutput().Data is { IsKnown: true, Value: { Length: > 0 } replaceWith })
        {
            if (!await deployment.Features.ReplaceWithAsync()) throw Unsupported("ReplaceWith");
            request.ReplaceWith.AddRange(await ResourceGraph.UrnsAsync([.. replaceWith], resource));
        }

        if (options.ReplacementTrigger is not { } trigger) return;
        var serializer = new Serializer("replacementTrigger", resource.GetResourceName(), keepResources: true);
        request.ReplacementTrigger = await serializer.SerializeAsync(trigger);
    }

    // Former identities: as the program gives them, or as whole URNs for an engine that accepts nothing else.
    private async Task AliasesAsync(RegisterResourceRequest request)
    {
        if (!resource.HasAliases) return;
        if (!await deployment.Features.AliasSpecsAsync())
        {
            request.AliasURNs.AddRange(await AliasUrns.OfAsync(resource, deployment.Settings));
            return;
        }

        foreach (var alias in await AliasSpec.KnownAsync(resource)) request.Aliases.Add(await AliasSpec.WriteAsync(alias));
    }

    private static string Duration(TimeSpan? time) =>
        time is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.Ticks}00ns") : "";

    private InvalidOperationException Unsupported(string option) =>
        new($"the engine does not understand the option {option} of \"{resource.GetResourceName()}\"; use a newer one");
}

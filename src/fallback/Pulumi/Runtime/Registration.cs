using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>Declares resources to the monitor, in parallel, each as soon as everything that it needs is known.</summary>
internal sealed class Registration(Deployment deployment)
{
    /// <summary>
    /// Starts to declare a resource. What need not wait is done at once, on the caller's thread: resources that depend on nothing
    /// reach the monitor in the program's order.
    /// </summary>
    public void Declare(Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options) =>
        deployment.Runner.Track(DeclareAsync(resource, outputs, args, options));

    /// <summary>Registers a component's or the stack's outputs. Each keeps its own secret mark, whatever that of the dictionary.</summary>
    public void Finish(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Runner.Track(FinishAsync(resource, outputs));

    private async Task DeclareAsync(Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            if (await IdToReadAsync(options.Id) is { } id) await ReadAsync(id, resource, outputs, args, options);
            else await RegisterAsync(resource, outputs, args, options);
        }
        catch (Exception exception)
        {
            // Not handled here: what waits for an output of this resource has to fail as well.
            outputs.Fail(exception);
            throw;
        }
    }

    // The id of an existing resource; null if none is given, or if it is unknown in this preview.
    private static async Task<string?> IdToReadAsync(Input<string>? id) =>
        id is not null && await id.ToOutput().Data is { IsKnown: true, Value: { Length: > 0 } value } ? value : null;

    private async Task RegisterAsync(Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
    {
        var request = await new RequestBuilder(deployment, resource, options).RegisterAsync(args);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, request);
        var known = response.Result == Result.Success && !deployment.Settings.IsDryRun;
        outputs.Complete(response.Urn, response.Id, response.Object, property => Dependencies(response, property), known, Warn(resource));
    }

    private async Task ReadAsync(string id, Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
    {
        var request = await new RequestBuilder(deployment, resource, options).ReadAsync(args, id);
        var response = await deployment.Monitor.ReadResourceAsync(resource, request);
        outputs.Complete(response.Urn, id, response.Properties, _ => [], !deployment.Settings.IsDryRun, Warn(resource));
    }

    private async Task FinishAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = (await resource.Urn.Data).Value;
        var keepResources = await deployment.Features.ResourceReferencesAsync();
        var data = await outputs.Data;
        var request = new RegisterResourceOutputsRequest { Urn = urn, Outputs = new Struct() };
        foreach (var (name, value) in (data.Value ?? new Dictionary<string, object?>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var serializer = new Serializer(name, $"resource outputs:{resource.GetResourceName()}", keepResources);
            var serialized = await serializer.SerializePropertyAsync(value);
            if (serialized.KindCase != Value.KindOneofCase.NullValue) request.Outputs.Fields[name] = serialized;
        }

        await deployment.Monitor.RegisterResourceOutputsAsync(request);
    }

    private static ImmutableHashSet<Resource> Dependencies(RegisterResourceResponse response, string property)
    {
        if (response.PropertyDependencies.TryGetValue(property, out var dependencies))
        {
            return [.. dependencies.Urns.Select(urn => new DependencyResource(urn))];
        }

        return [];
    }

    private Action<string> Warn(Resource resource) => text => deployment.Logger.Log(LogSeverity.Warning, text, resource);
}

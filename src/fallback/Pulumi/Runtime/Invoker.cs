using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>Calls providers' functions.</summary>
internal sealed class Invoker(Deployment deployment)
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions options) => new(InvokeDataAsync<T>(token, args, options));

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions options)
    {
        var (serialized, _) = await SerializeAsync(token, args);
        return (T)Decode<T>(token, await CallAsync(token, serialized, options)).Value!;
    }

    private async Task<OutputData<T>> InvokeDataAsync<T>(string token, InvokeArgs args, InvokeOptions options)
    {
        var (serialized, dependencies) = await SerializeAsync(token, args);
        if (Wire.HoldsUnknown(serialized)) return OutputData<T>.Unknown(false, []);

        if (options is InvokeOutputOptions { DependsOn: { } dependsOn })
        {
            if (await dependsOn.ToOutput().Data is not { IsKnown: true, Value: var explicitly }) return OutputData<T>.Unknown(false, []);
            dependencies = dependencies.Union(explicitly);
        }

        if (!await ExistAsync(dependencies)) return OutputData<T>.Unknown(false, []);

        var (value, isKnown, isSecret) = Decode<T>(token, await CallAsync(token, serialized, options));
        return new OutputData<T>((T?)value, isKnown, isSecret, dependencies);
    }

    private async Task<(Value Args, ImmutableHashSet<Resource> Dependencies)> SerializeAsync(string token, InvokeArgs args)
    {
        var serializer = new Serializer("args", $"invoke:{token}", await deployment.Features.ResourceReferencesAsync());
        var value = await serializer.SerializeAsync(args);
        return (value, [.. serializer.Dependencies]);
    }

    // A function may read what a dependency creates, so the dependency must exist: then its id is known.
    private static async Task<bool> ExistAsync(IEnumerable<Resource> dependencies)
    {
        var custom = new HashSet<CustomResource>();
        foreach (var dependency in dependencies) ResourceGraph.Expand(dependency, custom, []);
        foreach (var resource in custom)
        {
            if (resource is not DependencyResource && !(await resource.Id.Data).IsKnown) return false;
        }

        return true;
    }

    private async Task<InvokeResponse> CallAsync(string token, Value args, InvokeOptions options)
    {
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args.StructValue,
            Provider = await RequestBuilder.ReferenceAsync(options.Provider ?? options.Parent?.ProviderFor(token)),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptResources = deployment.Settings.AcceptResources,
        });
        if (response.Failures.Count == 0) return response;

        var reasons = response.Failures.Select(failure =>
            failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason);
        throw new InvalidOperationException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
    }

    private PlainValue Decode<T>(string token, InvokeResponse response)
    {
        var plain = Deserializer.Deserialize(Value.ForStruct(response.Return ?? new Struct()));
        var converter = new OutputConverter(text => deployment.Logger.Log(LogSeverity.Warning, text));
        return plain with { Value = converter.Convert(token, plain.Value, typeof(T)) };
    }
}

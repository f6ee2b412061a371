using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Answers a program under test from its mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentQueue<Resource> _resources = new();

    /// <summary>In the order in which they arrived.</summary>
    public IEnumerable<Resource> Resources => _resources;

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        _resources.Enqueue(resource);
        var urn = Urn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken) return new RegisterResourceResponse { Urn = urn, Object = new Struct() };

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        return new RegisterResourceResponse { Urn = urn, Id = id ?? request.ImportId, Object = await StructAsync(state) };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        _resources.Enqueue(resource);
        var (_, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        return new ReadResourceResponse { Urn = Urn(request.Parent, request.Type, request.Name), Properties = await StructAsync(state) };
    }

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var call = new MockCallArgs { Token = request.Tok, Args = Plain(request.Args), Provider = request.Provider };
        var result = await mocks.CallAsync(call);
        return new InvokeResponse { Return = await StructAsync(result) };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn, request.Outputs.Fields.ToImmutableDictionary(field => field.Key, field => ToOutput(field.Value))));

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    // The published mocks keep only the first segment of the parent's type; tests rely on their URNs.
    private string Urn(string parent, string type, string name)
    {
        var prefix = parent.Length > 0 ? parent.Split("::")[2].Split('$')[0] + "$" : "";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }

    private static ImmutableDictionary<string, object> Plain(Struct fields) => fields.Fields
        .Select(field => (field.Key, Deserializer.Deserialize(field.Value).Value))
        .Where(field => field.Value is not null)
        .ToImmutableDictionary(field => field.Key, field => field.Value!);

    private static async Task<Struct> StructAsync(object state)
    {
        var value = await new Serializer("state", "mock", keepResources: true).SerializeAsync(state);
        if (value.KindCase == Value.KindOneofCase.StructValue) return value.StructValue;
        throw new InvalidOperationException($"{state.GetType()} is not a supported argument type.");
    }

    private static Output<object> ToOutput(Value value)
    {
        var plain = Deserializer.Deserialize(value);
        return new(Task.FromResult(new OutputData<object>(plain.Value, plain.IsKnown, plain.IsSecret, [])));
    }
}

using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;
using Kinx.LbInfra.Engine.Programs.Rpc;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>A Pulumi program as code in this process, which calls the engine over gRPC like any other.</summary>
internal sealed class ScriptedProgram(Func<ProgramScript, Task> script) : IProgram
{
    public async Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken)
    {
        using var client = new GrpcClient(environment.Address);
        var run = new ProgramScript(client, environment, cancellationToken);
        await run.RegisterAsync(Urn.StackType, $"{environment.Stack.Project}-{environment.Stack.Name}", custom: false);
        await script(run);
        await run.RegisterOutputsAsync(run.StackUrn, run.Outputs);
        await client.CallAsync<Empty, Empty>(ProgramScript.Monitor, "SignalAndWaitForShutdown", new Empty(), cancellationToken);
        return run.ExitCode;
    }
}

/// <summary>The operations of a script.</summary>
internal sealed class ProgramScript(GrpcClient client, ProgramEnvironment environment, CancellationToken cancellationToken)
{
    public const string Monitor = "pulumirpc.ResourceMonitor";
    public const string Thing = "fake:index:Thing";

    public ProgramEnvironment Environment => environment;

    public string StackUrn { get; private set; } = "";

    public PropertyMap Outputs { get; set; } = PropertyMap.Empty;

    public int ExitCode { get; set; }

    public Task<Registered> ThingAsync(
        string name, Action<RegisterResourceRequest>? options = null, params (string Name, PropertyValue Value)[] inputs) =>
        RegisterAsync(Thing, name, custom: true, options, inputs);

    public Task<Registered> ComponentAsync(
        string name, Action<RegisterResourceRequest>? options = null, params (string Name, PropertyValue Value)[] inputs) =>
        RegisterAsync("kinx:test:Component", name, custom: false, options, inputs);

    public async Task<Registered> RegisterAsync(
        string type,
        string name,
        bool custom,
        Action<RegisterResourceRequest>? options = null,
        params (string Name, PropertyValue Value)[] inputs)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Parent = StackUrn,
            Object = PropertyCodec.Encode(
                PropertyMap.From(inputs.Select(input => KeyValuePair.Create(input.Name, input.Value))), new(true, true)),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
        };
        options?.Invoke(request);
        var response = await client.CallAsync<RegisterResourceRequest, RegisterResourceResponse>(
            Monitor, "RegisterResource", request, cancellationToken);
        if (type == Urn.StackType) StackUrn = response.Urn;
        return new Registered(response.Urn, response.Id, PropertyCodec.Decode(response.Object));
    }

    public Task RegisterOutputsAsync(string urn, PropertyMap outputs) =>
        client.CallAsync<RegisterResourceOutputsRequest, Empty>(
            Monitor,
            "RegisterResourceOutputs",
            new() { Urn = urn, Outputs = PropertyCodec.Encode(outputs, new(true, true)) },
            cancellationToken);

    public async Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments)
    {
        var encoded = PropertyCodec.Encode(arguments, new(true, true));
        var request = new ResourceInvokeRequest { Tok = token, Args = encoded, AcceptResources = true };
        var response = await client.CallAsync<ResourceInvokeRequest, InvokeResponse>(Monitor, "Invoke", request, cancellationToken);
        return PropertyCodec.Decode(response.Return);
    }

    public Task LogAsync(LogSeverity severity, string message) =>
        client.CallAsync<LogRequest, Empty>("pulumirpc.Engine", "Log", new() { Severity = severity, Message = message }, cancellationToken);
}

internal sealed record Registered(string Urn, string Id, PropertyMap Outputs);

using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>
/// An engine that records what the program registers and answers as providers would: with ids and addresses in an update, without them in a
/// preview. On request it fails or disconnects.
/// </summary>
internal sealed class StandInEngine : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<RegisterResourceRequest> _resources = [];
    private readonly List<RegisterResourceOutputsRequest> _outputs = [];
    private readonly List<LogRequest> _logs = [];
    private readonly List<string> _failed = [];
    private readonly List<string> _answered = [];
    private GrpcServer? _server;

    private StandInEngine()
    {
    }

    public required bool Preview { get; init; }

    /// <summary>The name of a resource whose registration fails.</summary>
    public string? Fails { get; init; }

    /// <summary>
    /// Whether such a failure is an answer without id and outputs, for a program that understands results; else it is the call's own error.
    /// </summary>
    public bool ReportsFailures { get; init; }

    /// <summary>The name of a resource at which the engine disconnects.</summary>
    public string? Vanishes { get; init; }

    /// <summary>The name of a resource whose id differs from other runs.</summary>
    public string? Replaced { get; init; }

    public string Address => _server!.Address;

    /// <summary>In the order of their arrival, without the stack itself.</summary>
    public IReadOnlyList<RegisterResourceRequest> Resources => Locked(_resources);

    public IReadOnlyList<string> Errors => [.. Locked(_logs).Where(log => log.Severity == LogSeverity.Error).Select(log => log.Message)];

    /// <summary>Resources whose request named a dependency that had not been answered yet.</summary>
    public IReadOnlyList<string> TooEarly => Locked(_failed);

    /// <summary>Of the stack.</summary>
    public Struct Outputs => AllOutputs.Single(request => IsOfStack(request.Urn)).Outputs;

    /// <summary>Of the stack and of every component.</summary>
    public IReadOnlyList<RegisterResourceOutputsRequest> AllOutputs => Locked(_outputs);

    public static Task<StandInEngine> StartAsync(bool preview, string? fails = null, string? vanishes = null, string? replaced = null) =>
        StartAsync(new StandInEngine { Preview = preview, Fails = fails, Vanishes = vanishes, Replaced = replaced });

    /// <summary>An engine that reports the failure of a resource.</summary>
    public static Task<StandInEngine> StartReportingAsync(string fails) =>
        StartAsync(new StandInEngine { Preview = false, Fails = fails, ReportsFailures = true });

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    public RegisterResourceRequest Resource(string type, string name) =>
        Resources.Single(resource => resource.Type == type && resource.Name == name);

    public static string IdOf(string urn) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(urn)).AsSpan(0, 16)).ToString();

    private static async Task<StandInEngine> StartAsync(StandInEngine engine)
    {
        engine._server = await GrpcServer.StartAsync(engine.Services());
        return engine;
    }

    private GrpcService[] Services() =>
    [
        new GrpcService("pulumirpc.ResourceMonitor")
            .Unary<SupportsFeatureRequest,
            SupportsFeatureResponse>("SupportsFeature", (_, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = true }))
            .Unary<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", RegisterAsync)
            .Unary<RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", (request, _) => Task.FromResult(Registered(request)))
            .Unary<ResourceInvokeRequest, InvokeResponse>("Invoke", (request, _) => Task.FromResult(Invoked(request)))
            .Unary<Empty, Empty>("SignalAndWaitForShutdown", (_, _) => Task.FromResult(new Empty())),
        new GrpcService("pulumirpc.Engine").Unary<LogRequest, Empty>("Log", (request, _) => Task.FromResult(Logged(request))),
    ];

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var urn = ProgramUrn.Of(request);
        if (request.Type != ProgramUrn.StackType) Note(request);
        var reported = ReportsFailures && request.SupportsResultReporting;
        if (request.Name == Fails && !reported) throw new RpcException(RpcStatus.Unknown, $"cannot create {request.Name}");
        if (request.Name == Vanishes && request.Custom)
        {
            // Cuts every connection, this call's too.
            _ = Task.Run(async () => await _server!.DisposeAsync(), CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        lock (_lock) _answered.Add(urn);
        if (request.Name == Fails) return new RegisterResourceResponse { Urn = urn, Object = new Struct(), Result = Result.Fail };
        var answer = new RegisterResourceResponse { Urn = urn, Object = request.Object?.Clone() ?? new Struct() };
        if (Preview || !request.Custom) return answer;
        answer.Id = IdOf(request.Name == Replaced ? $"{urn} again" : urn);
        if (request.Type == "openstack:networking/port:Port") answer.Object.Fields["allFixedIps"] = PortAddresses.Of(request);
        return answer;
    }

    private void Note(RegisterResourceRequest request)
    {
        lock (_lock)
        {
            _resources.Add(request);
            if (!request.Dependencies.All(_answered.Contains)) _failed.Add(request.Name);
        }
    }

    private static InvokeResponse Invoked(ResourceInvokeRequest request)
    {
        var found = new Struct { Fields = { ["id"] = Value.ForString($"id-of-{Text(request, "name")}") } };
        found.Fields["networkId"] = Value.ForString($"network-of-{Text(request, "subnetId")}");
        return new InvokeResponse { Return = found };
    }

    private static string Text(ResourceInvokeRequest request, string name) =>
        request.Args.Fields.TryGetValue(name, out var value) ? value.StringValue : "";

    private Empty Registered(RegisterResourceOutputsRequest request)
    {
        lock (_lock) _outputs.Add(request);
        return new Empty();
    }

    private static bool IsOfStack(string urn) => urn.Contains($"::{ProgramUrn.StackType}::", StringComparison.Ordinal);

    private Empty Logged(LogRequest request)
    {
        lock (_lock) _logs.Add(request);
        return new Empty();
    }

    private T[] Locked<T>(List<T> list)
    {
        lock (_lock) return [.. list];
    }
}

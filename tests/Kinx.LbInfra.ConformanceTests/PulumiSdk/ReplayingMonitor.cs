using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>An engine that answers each request as in the recording, and records the requests in order.</summary>
internal sealed class ReplayingMonitor : IAsyncDisposable
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly RecordedCase _case;
    private readonly Recording _recording;
    private readonly Lock _lock = new();
    private readonly List<ReceivedCall> _calls = [];
    private readonly List<JsonObject> _logs = [];
    private readonly List<string> _problems = [];
    private GrpcServer? _server;
    private int _events;

    private ReplayingMonitor(RecordedCase recordedCase, Recording recording) => (_case, _recording) = (recordedCase, recording);

    public string Address => _server!.Address;

    public IReadOnlyList<ReceivedCall> Calls => Locked(_calls);

    public IReadOnlyList<JsonObject> Logs => Locked(_logs);

    /// <summary>Requests that the recording has no answer for.</summary>
    public IReadOnlyList<string> Problems => Locked(_problems);

    public static async Task<ReplayingMonitor> StartAsync(RecordedCase recordedCase, Recording recording)
    {
        var monitor = new ReplayingMonitor(recordedCase, recording);
        monitor._server = await GrpcServer.StartAsync(monitor.Services());
        return monitor;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private IReadOnlyList<GrpcService> Services()
    {
        var monitor = new GrpcService("pulumirpc.ResourceMonitor");
        monitor.Unary<SupportsFeatureRequest, SupportsFeatureResponse>(
            "SupportsFeature", (request, _) => Task.FromResult(Supports(request)));
        Replay<RegisterResourceRequest, RegisterResourceResponse>(monitor, "RegisterResource");
        Replay<RegisterResourceOutputsRequest, Empty>(monitor, "RegisterResourceOutputs");
        Replay<ReadResourceRequest, ReadResourceResponse>(monitor, "ReadResource");
        Replay<ResourceInvokeRequest, InvokeResponse>(monitor, "Invoke");
        Replay<Empty, Empty>(monitor, "SignalAndWaitForShutdown");
        var engine = new GrpcService("pulumirpc.Engine");
        engine.Unary<LogRequest, Empty>("Log", (request, _) => Task.FromResult(Log(request)));
        return [monitor, engine];
    }

    private void Replay<TRequest, TResponse>(GrpcService service, string method)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage<TResponse>, new() =>
        service.Unary<TRequest, TResponse>(method, async (request, cancellationToken) =>
        {
            var call = Receive(method, request);
            await FollowScriptAsync(call, cancellationToken);
            var answer = Answer(call);
            lock (_lock) call.AnsweredAt = _events++;
            return Parser.Parse<TResponse>(answer.ToJsonString());
        });

    private SupportsFeatureResponse Supports(SupportsFeatureRequest request)
    {
        if (_case.Unimplemented.Contains("SupportsFeature"))
        {
            throw new RpcException(RpcStatus.Unimplemented, "unknown method /pulumirpc.ResourceMonitor/SupportsFeature");
        }

        return new SupportsFeatureResponse { HasSupport = !_case.Unsupported.Contains(request.Id) };
    }

    private ReceivedCall Receive(string method, IMessage request)
    {
        var json = JsonNode.Parse(JsonFormatter.Default.Format(request))!.AsObject();
        lock (_lock)
        {
            var call = new ReceivedCall(method, json, _events++);
            _calls.Add(call);
            return call;
        }
    }

    private async Task FollowScriptAsync(ReceivedCall call, CancellationToken cancellationToken)
    {
        var rule = _case.Rule(_recording.Mode, call.Method, call.Request);
        if ((int?)rule?["delayMs"] is { } delay) await Task.Delay(delay, cancellationToken);
        if (rule?["close"] is null) return;

        // Cuts every connection, this call's too: its token ends, and it is never answered.
        _ = Task.Run(async () => await _server!.DisposeAsync(), CancellationToken.None);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private JsonObject Answer(ReceivedCall call)
    {
        var recorded = _recording.Calls.Concat(_recording.SometimesCalls).FirstOrDefault(candidate => candidate.Key == call.Key);
        if (recorded is { Error: { } error })
        {
            lock (_lock) call.AnsweredAt = _events++;
            throw Failure(error);
        }

        if (recorded is { Answer: { } answer }) return answer;
        if (_recording.ExitCode != 0 && IsAllowed(call)) return DefaultAnswer(call);

        lock (_lock) _problems.Add($"unexpected call {call.Key}:\n{WireJson.CanonicalRequest(call.Request)}");
        throw new RpcException(RpcStatus.Internal, $"the recording has no such call: {call.Key}");
    }

    // Calls that may be made before a failure, even if no recorded run has them.
    private bool IsAllowed(ReceivedCall call) =>
        call.Method == "RegisterResourceOutputs"
        || (string?)call.Request["type"] == "pulumi:pulumi:Stack"
        || _case.AlsoAllowed.Contains((string?)call.Request["name"] ?? "");

    private static JsonObject DefaultAnswer(ReceivedCall call)
    {
        if (call.Method == "RegisterResource")
        {
            return new JsonObject { ["urn"] = $"urn:pulumi:dev::proj::{call.Request["type"]}::{call.Request["name"]}" };
        }

        return [];
    }

    private Empty Log(LogRequest request)
    {
        var json = JsonNode.Parse(JsonFormatter.Default.Format(request))!.AsObject();
        lock (_lock) _logs.Add(json);
        return _case.Rule(_recording.Mode, "Log", json)?["error"] is { } error ? throw Failure(error) : new Empty();
    }

    private static RpcException Failure(JsonNode error) => new((RpcStatus)(int)error["code"]!, (string)error["message"]!);

    private T[] Locked<T>(List<T> list)
    {
        lock (_lock) return [.. list];
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;
using Kinx.LbInfra.Engine.Programs.Rpc;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>
/// The recorded program: sends each recorded call once those are answered that were answered before it in the recording. Compares answers.
/// Ids that the engine generates (for providers) are translated.
/// </summary>
internal sealed class ReplayedProgram(IReadOnlyList<RecordedCall> recorded) : IProgram
{
    private const string Monitor = "pulumirpc.ResourceMonitor";

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly ConcurrentDictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Answers that differ from the recorded ones.</summary>
    public ConcurrentQueue<string> Differences { get; } = new();

    public int Compared { get; private set; }

    private string Translate(string text) => _ids.Aggregate(text, (current, id) => current.Replace(id.Key, id.Value));

    public async Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken)
    {
        using var client = new GrpcClient(environment.Address);
        var calls = recorded
            .Where(call => call.To == "monitor" && call.Method is "RegisterResource" or "RegisterResourceOutputs" or "Invoke")
            .ToList();
        var answers = new Dictionary<int, Task>();
        foreach (var call in calls.OrderBy(call => call.Begin))
        {
            answers[call.Begin] = SendAsync(
                client, call, [.. calls.Where(other => other.End < call.Begin).Select(other => answers[other.Begin])], cancellationToken);
        }

        await Task.WhenAll(answers.Values);
        await client.CallAsync<Empty, Empty>(Monitor, "SignalAndWaitForShutdown", new Empty(), cancellationToken);
        return 0;
    }

    private async Task SendAsync(GrpcClient client, RecordedCall call, Task[] before, CancellationToken cancellationToken)
    {
        await Task.WhenAll(before);
        switch (call.Method)
        {
            case "RegisterResource":
                var registration = Parse<RegisterResourceRequest>(call);
                var registered = await client.CallAsync<RegisterResourceRequest, RegisterResourceResponse>(
                    Monitor, call.Method, registration, cancellationToken);
                CompareRegistration(call, registered);
                break;
            case "Invoke":
                var invoked = await client.CallAsync<ResourceInvokeRequest, InvokeResponse>(
                    Monitor, call.Method, Parse<ResourceInvokeRequest>(call), cancellationToken);
                Compare(call, "return", invoked.Return);
                break;
            default:
                await client.CallAsync<RegisterResourceOutputsRequest, Empty>(
                    Monitor, call.Method, Parse<RegisterResourceOutputsRequest>(call), cancellationToken);
                break;
        }
    }

    private T Parse<T>(RecordedCall call)
        where T : IMessage, new() => Parser.Parse<T>(Translate(call.Request.ToJsonString()));

    private void CompareRegistration(RecordedCall call, RegisterResourceResponse response)
    {
        var name = call.Request["name"]!.GetValue<string>();
        var id = call.Response?["id"]?.GetValue<string>() ?? "";
        var isProvider = call.Request["type"]!.GetValue<string>().StartsWith("pulumi:providers:", StringComparison.Ordinal);
        if (isProvider && id != "" && response.Id != "") _ids[id] = response.Id;
        else if (response.Id != id) Differences.Enqueue($"the id of {name} is '{response.Id}', recorded: '{id}'");
        if (response.Urn != call.Response?["urn"]?.GetValue<string>()) Differences.Enqueue($"the URN of {name} is '{response.Urn}'");
        Compare(call, "object", response.Object);
    }

    private void Compare(RecordedCall call, string member, Struct actual)
    {
        Compared++;
        var expected = ToMap(call.Response?[member]);
        var decoded = PropertyCodec.Decode(actual);
        if (!decoded.Equals(expected))
        {
            Differences.Enqueue(
                $"the answer to {call.Method} {call.Request["name"]} is {PropertyText.Of(decoded)}, recorded: {PropertyText.Of(expected)}");
        }
    }

    private static PropertyMap ToMap(JsonNode? fields) => PropertyText.Parse(fields);
}

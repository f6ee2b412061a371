using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>The log of the engine that started this program.</summary>
internal sealed class GrpcEngine(string address) : IEngine, IDisposable
{
    private readonly GrpcClient _client = new(address);

    public void Dispose() => _client.Dispose();

    public Task LogAsync(LogRequest request) =>
        _client.CallAsync<LogRequest, Empty>("pulumirpc.Engine", "Log", request, CancellationToken.None);
}

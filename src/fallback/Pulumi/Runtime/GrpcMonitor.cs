using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>The resource monitor of the engine that started this program.</summary>
internal sealed class GrpcMonitor(string address) : IMonitor, IDisposable
{
    private readonly GrpcClient _client = new(address);

    public void Dispose() => _client.Dispose();

    public async Task<bool> SupportsFeatureAsync(string feature) =>
        (await CallAsync<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", new() { Id = feature })).HasSupport;

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        CallAsync<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        CallAsync<RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        CallAsync<ReadResourceRequest, ReadResourceResponse>("ReadResource", request);

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        CallAsync<ResourceInvokeRequest, InvokeResponse>("Invoke", request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await CallAsync<Empty, Empty>("SignalAndWaitForShutdown", new());
        }
        catch (RpcException exception) when (exception.Status == RpcStatus.Unimplemented)
        {
            // Older engines lack this call and see from the exit that the program has ended.
        }
    }

    private Task<TResponse> CallAsync<TRequest, TResponse>(string method, TRequest request)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new() =>
        _client.CallAsync<TRequest, TResponse>("pulumirpc.ResourceMonitor", method, request, CancellationToken.None);
}

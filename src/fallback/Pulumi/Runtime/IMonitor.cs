using Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>The engine's resource monitor: over gRPC in a deployment, in memory under test.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string feature);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    /// <summary>Reports that the program is done, and waits until the engine is done too.</summary>
    Task SignalAndWaitForShutdownAsync();
}

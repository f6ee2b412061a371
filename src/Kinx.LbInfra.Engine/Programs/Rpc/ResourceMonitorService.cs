using System.Collections.Frozen;
using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Deploying;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;
using ProviderException = Kinx.LbInfra.Engine.Providers.Protocol.ProviderException;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>
/// Pulumi's ResourceMonitor service, which receives a program's declarations and calls. Once the run is stopped, it no longer answers.
/// </summary>
internal sealed class ResourceMonitorService(Registrar registrar, RunContext run)
{
    private static readonly FrozenSet<string> Features =
        FrozenSet.ToFrozenSet(["secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith"], StringComparer.Ordinal);

    public GrpcService ToGrpc() => new GrpcService("pulumirpc.ResourceMonitor")
        .Unary<SupportsFeatureRequest, SupportsFeatureResponse>(
            "SupportsFeature", (request, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) }))
        .Unary<RegisterResourceRequest, RegisterResourceResponse>(
            "RegisterResource", (request, cancellationToken) => UnlessStoppedAsync(() => RegisterAsync(request), cancellationToken))
        .Unary<RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", (request, _) => RegisterOutputsAsync(request))
        .Unary<ResourceInvokeRequest, InvokeResponse>(
            "Invoke", (request, cancellationToken) => UnlessStoppedAsync(() => InvokeAsync(request), cancellationToken))
        .Unary<Empty, Empty>("SignalAndWaitForShutdown", (_, cancellationToken) => WaitForShutdownAsync(cancellationToken));

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var state = await registrar.RegisterAsync(GoalMessages.ToGoal(request));
        return GoalMessages.ToResponse(request, state);
    }

    private Task<Empty> RegisterOutputsAsync(RegisterResourceOutputsRequest request)
    {
        registrar.RegisterOutputs(request.Urn, PropertyCodec.Decode(request.Outputs));
        return Task.FromResult(new Empty());
    }

    // Unknown arguments are left out, as in the published engine.
    private async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        try
        {
            var arguments = Unknowns.Without(PropertyCodec.Decode(request.Args));
            var invoke = new Providers.Protocol.InvokeRequest(request.Tok, arguments, run.IsPreview);
            return ToResponse(await registrar.InvokeAsync(invoke, request.Provider, request.Version), request.AcceptResources);
        }
        catch (Exception exception) when (exception is ProviderException or DeploymentException)
        {
            // The program would turn it into an unhandled exception with a stack trace.
            run.Fail($"invocation of {request.Tok} returned an error: {exception.Message}");
            throw new StoppedException();
        }
    }

    private static InvokeResponse ToResponse(Providers.Protocol.InvokeResult result, bool keepResources)
    {
        var response = new InvokeResponse
        {
            Return = PropertyCodec.Encode(result.Return, new PropertyEncoding(KeepSecrets: true, keepResources)),
        };
        response.Failures.AddRange(
            result.Failures.Select(failure => new CheckFailure { Property = failure.Property, Reason = failure.Reason }));
        return response;
    }

    private async Task<Empty> WaitForShutdownAsync(CancellationToken cancellationToken)
    {
        await run.Status.WhenIdleAsync().WaitAsync(cancellationToken);
        return new Empty();
    }

    // A program that got an error would report it as its own, so the call waits until the program is ended.
    private static async Task<T> UnlessStoppedAsync<T>(Func<Task<T>> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer();
        }
        catch (StoppedException)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw;
        }
    }
}

using System.Collections.Frozen;
using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Deploying;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>
/// Pulumi's ResourceMonitor: what a program declares and asks. Once the run has stopped, calls are not answered any more.
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
        .Unary<ResourceInvokeRequest, Kinx.Pulumi.Rpc.Messages.InvokeResponse>(
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

    /// <summary>Arguments that are unknown are left out, as the published engine does.</summary>
    private async Task<Kinx.Pulumi.Rpc.Messages.InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        try
        {
            var arguments = PropertyCodec.Decode(request.Args);
            var known = Model.PropertyMap.From(arguments.Where(item => !Unknowns.In(item.Value)));
            var invoke = new Providers.Protocol.InvokeRequest(request.Tok, known, run.IsPreview);
            var result = await registrar.InvokeAsync(invoke, request.Provider, request.Version);
            var response = new Kinx.Pulumi.Rpc.Messages.InvokeResponse
            {
                Return = PropertyCodec.Encode(result.Return, new PropertyEncoding(KeepSecrets: true, request.AcceptResources)),
            };
            response.Failures.AddRange(
                result.Failures.Select(
                    failure => new Kinx.Pulumi.Rpc.Messages.CheckFailure { Property = failure.Property, Reason = failure.Reason }));
            return response;
        }
        catch (Exception exception) when (exception is ProviderException or DeploymentException)
        {
            // Handed to the program, it would come back as an unhandled exception with a stack trace.
            run.Events.Error($"invocation of {request.Tok} returned an error: {exception.Message}");
            run.Run.Fail();
            throw new StoppedException();
        }
    }

    private async Task<Empty> WaitForShutdownAsync(CancellationToken cancellationToken)
    {
        await run.Run.WhenIdleAsync().WaitAsync(cancellationToken);
        return new Empty();
    }

    /// <summary>A program that got an error would report it as its own; so it waits until it is ended.</summary>
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

using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>Pulumi's Engine service, which receives the program's messages.</summary>
internal sealed class EngineService(EventSink events)
{
    private volatile string _root = "";

    public GrpcService ToGrpc() => new GrpcService("pulumirpc.Engine")
        .Unary<LogRequest, Empty>("Log", (request, _) => LogAsync(request))
        .Unary<GetRootResourceRequest, GetRootResourceResponse>(
            "GetRootResource", (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = _root }))
        .Unary<SetRootResourceRequest, SetRootResourceResponse>("SetRootResource", (request, _) => SetRootAsync(request));

    private Task<Empty> LogAsync(LogRequest request)
    {
        events.Send(new DeploymentEvent.DiagnosticLogged(
            (DiagnosticSeverity)request.Severity, request.Message, request.Urn == "" ? null : request.Urn, request.Ephemeral));
        return Task.FromResult(new Empty());
    }

    private Task<SetRootResourceResponse> SetRootAsync(SetRootResourceRequest request)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }
}

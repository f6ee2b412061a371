using Google.Protobuf;

namespace Kinx.Pulumi.Rpc;

/// <summary>The methods of one gRPC service that a <see cref="GrpcServer"/> answers.</summary>
/// <param name="name">The full name, such as <c>pulumirpc.ResourceMonitor</c>.</param>
public sealed class GrpcService(string name)
{
    private readonly Dictionary<string, Handler> _methods = new(StringComparer.Ordinal);

    internal delegate Task<IMessage> Handler(Stream request, CancellationToken cancellationToken);

    public string Name { get; } = name;

    internal IReadOnlyDictionary<string, Handler> Methods => _methods;

    /// <summary>Adds a method. Its handler throws <see cref="RpcException"/> for a status; its token ends with the call.</summary>
    public GrpcService Unary<TRequest, TResponse>(string method, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage<TResponse>
    {
        _methods.Add(method, async (stream, cancellationToken) =>
            await handler(await GrpcFrame.ReadAsync<TRequest>(stream, cancellationToken), cancellationToken));
        return this;
    }
}

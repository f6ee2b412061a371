using Google.Protobuf.WellKnownTypes;

namespace Kinx.Pulumi.Rpc;

/// <summary>A call that failed. A handler throws it to answer with its status.</summary>
public sealed class RpcException : Exception
{
    public RpcException(RpcStatus status, string message)
        : this(status, message, [])
    {
    }

    public RpcException(RpcStatus status, string message, IReadOnlyList<Any> details)
        : base(message)
    {
        Status = status;
        Details = details;
    }

    public RpcException(RpcStatus status, string message, Exception innerException)
        : base(message, innerException)
    {
        Status = status;
        Details = [];
    }

    /// <summary>Never <see cref="RpcStatus.Ok"/>.</summary>
    public RpcStatus Status { get; }

    /// <summary>Typed details, such as <c>ErrorResourceInitFailed</c>; usually empty.</summary>
    public IReadOnlyList<Any> Details { get; }
}

namespace Kinx.Pulumi.Rpc;

/// <summary>The status codes of gRPC (grpc.github.io/grpc/core/md_doc_statuscodes.html).</summary>
public enum RpcStatus
{
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,

    /// <summary>The method is not served; Pulumi's peers then use an older one.</summary>
    Unimplemented = 12,
    Internal = 13,

    /// <summary>The peer cannot be reached.</summary>
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}

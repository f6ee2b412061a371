using System.Net;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>A call of an OpenStack API failed. The message is complete and contains neither token nor password.</summary>
/// <remarks>
/// Source: the error formats of the services, and "API microversions and request IDs" in each API reference.
/// </remarks>
public sealed class OpenStackException : Exception
{
    /// <summary>A failure with a complete message.</summary>
    public OpenStackException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Unset when the failure was no HTTP answer's.</summary>
    public string? Method { get; init; }

    /// <summary>Unset when the failure was no HTTP answer's.</summary>
    public Uri? Url { get; init; }

    /// <summary>HTTP status; unset if there was no response.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The request id, which operators search their logs for.</summary>
    public string? RequestId { get; init; }

    /// <summary>Neutron's name of the error, such as <c>OverQuota</c> or <c>SecurityGroupRuleExists</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The body of the response, cut at 2,000 characters and at the first secret of the request.</summary>
    public string? Body { get; init; }

    /// <summary>How long the service asks the client to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}

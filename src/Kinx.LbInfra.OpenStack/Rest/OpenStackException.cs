using System.Net;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>A call of an OpenStack API failed. The message is complete and holds neither token nor password.</summary>
/// <remarks>
/// Source: The services' own shapes of errors; request ids are explained in "API microversions and request IDs" of each API reference.
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

    /// <summary>Unset: no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What operators search their logs for.</summary>
    public string? RequestId { get; init; }

    /// <summary>Neutron's name of the error, such as <c>OverQuota</c> or <c>SecurityGroupRuleExists</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The answer's body, cut at 2,000 characters and from the first secret of the request on.</summary>
    public string? Body { get; init; }

    /// <summary>How long the service asked to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}

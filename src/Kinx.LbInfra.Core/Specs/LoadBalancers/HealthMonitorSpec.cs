using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A health monitor: how the members of a pool are probed.</summary>
[Envelope("healthmonitor")]
public sealed record HealthMonitorSpec : ISpec
{
    /// <summary>Used when <see cref="HttpMethod"/> is unset.</summary>
    public const string DefaultHttpMethod = "GET";

    /// <summary>Used when <see cref="UrlPath"/> is unset.</summary>
    public const string DefaultUrlPath = "/";

    /// <summary>Used when <see cref="ExpectedCodes"/> is unset.</summary>
    public const string DefaultExpectedCodes = "200";

    /// <summary>Display name; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name { get; init; } = "";

    /// <summary>If false, members are not probed.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>Type of probe.</summary>
    public required HealthMonitorType Type { get; init; }

    /// <summary>Seconds between probes; at least 1.</summary>
    [Range(1, 2147483)]
    public required int Delay { get; init; }

    /// <summary>Seconds after which a probe fails; at least 1.</summary>
    [Range(1, 2147483)]
    public required int Timeout { get; init; }

    /// <summary>Number of successful probes after which a member is up again, 1 to 10.</summary>
    [Range(1, 10)]
    public required int MaxRetries { get; init; }

    /// <summary>Number of failed probes after which a member is down, 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxRetriesDown { get; init; } = 3;

    /// <summary>Request method. HTTP and HTTPS only; default: GET.</summary>
    [AllowedValues("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH")]
    public string? HttpMethod { get; init; }

    /// <summary>Request path. HTTP and HTTPS only; default: <c>/</c>.</summary>
    [Format(TextFormat.UrlPath)]
    [StringLength(255)]
    public string? UrlPath { get; init; }

    /// <summary>Status codes and ranges that count as success. HTTP and HTTPS only; default: 200.</summary>
    [Format(TextFormat.StatusCodes)]
    [StringLength(64)]
    public string? ExpectedCodes { get; init; }

    /// <summary>HTTP version, 1.0 or 1.1. HTTP and HTTPS only; default: 1.0.</summary>
    [AllowedValues(1.0, 1.1)]
    public double? HttpVersion { get; init; }

    /// <summary>
    /// Host header of the request, which requires <c>http_version</c> 1.1, and server name (SNI) of probes with TLS; HTTP, HTTPS and
    /// TLS-HELLO only. If the pool has an authority, all connections to its members use this server name, and certificates must be valid
    /// for it. Default for HTTP 1.1 and 2: address and port of the member.
    /// </summary>
    [Format(TextFormat.DomainName)]
    [StringLength(255)]
    public string? DomainName { get; init; }

    /// <summary>Free-form tags.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Ignored("a monitor belongs to the pool that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? PoolId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>True if a probe is a request.</summary>
    public bool IsHttp => Type is HealthMonitorType.Http or HealthMonitorType.Https;
}

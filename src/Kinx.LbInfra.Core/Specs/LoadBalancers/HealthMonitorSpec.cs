using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>How the members of a pool are probed.</summary>
public sealed record HealthMonitorSpec : ISpec
{
    /// <summary>Used when <see cref="HttpMethod"/> is unset.</summary>
    public const string DefaultHttpMethod = "GET";

    /// <summary>Used when <see cref="UrlPath"/> is unset.</summary>
    public const string DefaultUrlPath = "/";

    /// <summary>Used when <see cref="ExpectedCodes"/> is unset.</summary>
    public const string DefaultExpectedCodes = "200";

    /// <summary>Name for people; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name { get; init; } = "";

    /// <summary>False: members are not probed.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>How.</summary>
    public required HealthMonitorType Type { get; init; }

    /// <summary>Seconds between probes, from 1.</summary>
    [Range(1, 2147483)]
    public required int Delay { get; init; }

    /// <summary>Seconds until a probe has failed, from 1.</summary>
    [Range(1, 2147483)]
    public required int Timeout { get; init; }

    /// <summary>Good probes until a member is up again, 1 to 10.</summary>
    [Range(1, 10)]
    public required int MaxRetries { get; init; }

    /// <summary>Failed probes until a member is down, 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxRetriesDown { get; init; } = 3;

    /// <summary>HTTP and HTTPS only; if unset, GET.</summary>
    [AllowedValues("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH")]
    public string? HttpMethod { get; init; }

    /// <summary>HTTP and HTTPS only; if unset, <c>/</c>.</summary>
    [Format(TextFormat.UrlPath)]
    [StringLength(255)]
    public string? UrlPath { get; init; }

    /// <summary>HTTP and HTTPS only: codes and ranges; if unset, 200.</summary>
    [Format(TextFormat.StatusCodes)]
    [StringLength(64)]
    public string? ExpectedCodes { get; init; }

    /// <summary>HTTP and HTTPS only: 1.0 or 1.1; if unset, 1.0.</summary>
    [AllowedValues(1.0, 1.1)]
    public double? HttpVersion { get; init; }

    /// <summary>Host header; needs <c>http_version</c> 1.1.</summary>
    [Format(TextFormat.DomainName)]
    [StringLength(255)]
    public string? DomainName { get; init; }

    /// <summary>Free texts for people and tools.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Ignored("a monitor belongs to the pool that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? PoolId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

namespace Kinx.LbInfra.Core.Specs;

/// <summary>How a pool's members are checked.</summary>
public sealed record HealthMonitorSpec
{
    public const int DefaultMaxRetriesDown = 3;
    public const string DefaultHttpMethod = "GET";
    public const string DefaultUrlPath = "/";
    public const string DefaultExpectedCodes = "200";

    public string Name { get; init; } = "";

    public required HealthMonitorType Type { get; init; }

    /// <summary>Seconds between two checks, at least 1.</summary>
    public required int Delay { get; init; }

    /// <summary>Seconds that a check may take, at least 1.</summary>
    public required int Timeout { get; init; }

    /// <summary>Successes until a member is up, 1 to 10.</summary>
    public required int MaxRetries { get; init; }

    /// <summary>Failures until a member is down, 1 to 10.</summary>
    public int MaxRetriesDown { get; init; } = DefaultMaxRetriesDown;

    public string HttpMethod { get; init; } = DefaultHttpMethod;

    public string UrlPath { get; init; } = DefaultUrlPath;

    /// <summary>A code, a list or ranges: <c>200</c>, <c>200,202</c>, <c>200-204</c>.</summary>
    public string ExpectedCodes { get; init; } = DefaultExpectedCodes;

    public bool AdminStateUp { get; init; } = true;
}

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What happens to a request that matches all rules.</summary>
internal sealed record PolicyPlan
{
    public required PolicyKind Kind { get; init; }

    /// <summary>Backend, URL or prefix; null if the request is denied.</summary>
    public required string? Target { get; init; }

    /// <summary>HTTP status of a redirect.</summary>
    public required int Code { get; init; }

    public required IReadOnlyList<RulePlan> Rules { get; init; }
}

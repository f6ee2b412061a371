namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What happens to a request that matches all rules.</summary>
internal sealed record PolicyPlan
{
    public required PolicyKind Kind { get; init; }

    /// <summary>Backend, URL or prefix; null if the request is denied.</summary>
    public required string? Target { get; init; }

    /// <summary>HTTP status of a redirect.</summary>
    public required int Code { get; init; }

    /// <summary>The names of the rules, those that are inverted with <c>!</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>The lines of the rules; a rule may have several, of which one must match.</summary>
    public required IReadOnlyList<RulePlan> Rules { get; init; }
}

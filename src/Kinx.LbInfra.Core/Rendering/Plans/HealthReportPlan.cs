namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>Where a node reports its health, and how it identifies itself.</summary>
internal sealed record HealthReportPlan
{
    /// <summary>URL that receives the documents by POST.</summary>
    public required string Url { get; init; }

    /// <summary>Minutes between reports.</summary>
    public required int Minutes { get; init; }

    /// <summary>The stack's project.</summary>
    public required string TenantId { get; init; }

    public required string LoadBalancer { get; init; }
}

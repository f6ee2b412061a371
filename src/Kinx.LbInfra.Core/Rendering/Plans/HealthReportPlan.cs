namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>Where a node reports its health, and as what.</summary>
/// <param name="Url">Gets the documents by POST.</param>
/// <param name="Minutes">Between reports.</param>
/// <param name="TenantId">The stack's project.</param>
internal sealed record HealthReportPlan(string Url, int Minutes, string TenantId, string LoadBalancer);

using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>health.json.scriban</c>.</summary>
internal static class HealthJsonModel
{
    public static TemplateModel Of(HealthReportPlan report) => new(new ScriptObject
    {
        ["report"] = new ScriptObject
        {
            ["url"] = Quoting.Json(report.Url),
            ["tenant_id"] = Quoting.Json(report.TenantId),
            ["load_balancer"] = Quoting.Json(report.LoadBalancer),
            ["seconds"] = report.Minutes * 60,
        },
    });
}

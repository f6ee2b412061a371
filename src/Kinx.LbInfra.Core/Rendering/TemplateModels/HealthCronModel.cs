using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>health.cron.scriban</c>.</summary>
internal static class HealthCronModel
{
    public static TemplateModel Of(HealthReportPlan report) => new(new ScriptObject
    {
        ["report"] = new ScriptObject { ["minutes"] = Minutes(report.Minutes) },
    });

    private static string Minutes(int minutes) => minutes == 1 ? "*" : string.Create(CultureInfo.InvariantCulture, $"*/{minutes}");
}

using System.Globalization;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <content>Names of what lets others watch a node.</content>
internal static partial class TemplateModel
{
    /// <summary>Names of <c>health.json.scriban</c> and <c>health.cron.scriban</c>.</summary>
    public static ScriptObject HealthReport(HealthReportPlan report) => new()
    {
        ["report"] = new ScriptObject
        {
            ["url"] = Quoting.Json(report.Url),
            ["tenant_id"] = Quoting.Json(report.TenantId),
            ["load_balancer"] = Quoting.Json(report.LoadBalancer),
            ["seconds"] = report.Minutes * 60,
            ["minutes"] = report.Minutes == 1 ? "*" : string.Create(CultureInfo.InvariantCulture, $"*/{report.Minutes}"),
        },
    };

    /// <summary>Names of <c>rsyslog.conf.scriban</c>.</summary>
    public static ScriptObject Syslog(SyslogSpec syslog) => new()
    {
        ["syslog"] = new ScriptObject
        {
            ["address"] = HostPort.Address(syslog.Address),
            ["port"] = syslog.Port,
            ["transport"] = syslog.Transport == SyslogTransport.Tcp ? "tcp" : "udp",
        },
    };
}

using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.Values;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>rsyslog.conf.scriban</c>.</summary>
internal static class SyslogModel
{
    public static TemplateModel Of(SyslogPlan syslog) => new(new ScriptObject
    {
        ["syslog"] = new ScriptObject
        {
            ["address"] = syslog.Address.ToString(),
            ["port"] = syslog.Port,
            ["transport"] = syslog.Transport == SyslogTransport.Tcp ? "tcp" : "udp",
        },
    });
}

using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>sshd.conf.scriban</c> and <c>ssh.socket.scriban</c>.</summary>
internal static class SshdModel
{
    public static TemplateModel Of(NodePlan node) => new(new ScriptObject
    {
        ["management"] = new ScriptObject { ["address"] = node.ManagementAddress.ToString() },
    });
}

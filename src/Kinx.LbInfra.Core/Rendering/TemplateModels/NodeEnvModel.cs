using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.Values;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>node.env.scriban</c>.</summary>
internal static class NodeEnvModel
{
    public static TemplateModel Of(NodePlan node) => new(new ScriptObject
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Shell(node.Name) },
        ["vips"] = Words(node.Vips),
        ["management"] = new ScriptObject { ["address"] = Quoting.Shell(node.ManagementAddress.ToString()) },
        ["l3"] = new ScriptObject
        {
            ["address"] = Quoting.Shell(node.L3.Address.ToString()),
            ["subnet"] = Quoting.Shell(node.L3.Subnet.ToString()),
            ["gateways_v4"] = Words(node.L3.GatewaysV4),
            ["address_v6"] = Quoting.Shell(node.L3.AddressV6?.ToString() ?? ""),
            ["subnet_v6"] = Quoting.Shell(node.L3.SubnetV6?.ToString() ?? ""),
            ["gateways_v6"] = Words(node.L3.GatewaysV6),
        },
        ["members_on_subnets"] = Words(node.Haproxy.PingedOnSubnets),
        ["process"] = new ScriptObject
        {
            ["open_files"] = node.Haproxy.OpenFiles,
            ["memory"] = node.Haproxy.Memory,
        },
        ["key_files"] = Words(node.KeyFiles),
        ["routing"] = node.Bgp.Daemon == BgpDaemon.Quagga ? "quagga" : "frr",
    });

    private static string Words<T>(IEnumerable<T> words) => Quoting.Shell(string.Join(' ', words));
}

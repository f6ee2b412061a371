using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>A port's addresses: those that it requests, or else free ones of its network.</summary>
internal static class PortAddresses
{
    public static Value Of(RegisterResourceRequest port)
    {
        var asked = port.Object.Fields["fixedIps"].ListValue.Values.SelectMany(Address).ToArray();
        return Value.ForList(asked.Length > 0 ? asked : Free(port));
    }

    private static IEnumerable<Value> Address(Value fixedIp) =>
        fixedIp.StructValue.Fields.TryGetValue("ipAddress", out var address) ? [address] : [];

    // web-b-l3: the second node, so .11. Its IPv6 address comes first, as Neutron may give it.
    private static Value[] Free(RegisterResourceRequest port)
    {
        var parts = port.Name.Split('-');
        var last = 10 + parts[1][0] - 'a' + LoadBalancer(parts[0]);
        return port.Object.Fields["networkId"].StringValue switch
        {
            "id-of-mgmt" => [Value.ForString($"192.168.5.{last}")],
            "id-of-lb-mgmt-net" => [Value.ForString($"10.30.252.{last}")],
            "id-of-lb-l3-net" => [Value.ForString($"2001:db8:40:252::{last}"), Value.ForString($"10.40.252.{last}")],
            _ => [Value.ForString($"2001:db8:20::{last}"), Value.ForString($"172.20.0.{last}")],
        };
    }

    // Keeps the addresses of a stack's load balancers apart.
    private static int LoadBalancer(string name) => name switch
    {
        "api" => 20,
        "tcp" => 40,
        _ => 0,
    };
}

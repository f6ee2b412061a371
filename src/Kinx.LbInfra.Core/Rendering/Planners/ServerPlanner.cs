using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how the members of a pool are reached.</summary>
internal sealed class ServerPlanner(L3Plan l3)
{
    private readonly string? _sourceV6 = l3.AddressV6 is { } address ? HostPort.Bracketed(address) : null;

    /// <summary>The members in the order of the stack file; consecutive members with the same options form a group.</summary>
    public IReadOnlyList<ServerGroupPlan> Plan(PoolSpec pool)
    {
        var groups = new List<ServerGroupPlan>();
        var servers = new List<ServerPlan>();
        var setsCookie = pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie;
        foreach (var member in pool.Members)
        {
            var address = IPAddress.Parse(member.Address);
            var options = Options(member, address);
            if (groups.Count == 0 || groups[^1].Options != options)
            {
                groups.Add(new ServerGroupPlan { Options = options, Servers = servers = [] });
            }

            servers.Add(Server(member, address, setsCookie));
        }

        return groups;
    }

    private static ServerPlan Server(MemberSpec member, IPAddress address, bool setsCookie)
    {
        // Derived from address and port, not from the place in the list, so that edits of other members do not change the name.
        var name = string.Create(CultureInfo.InvariantCulture, $"{address}:{member.ProtocolPort}");
        return new ServerPlan
        {
            Name = name,
            Address = HostPort.Join(address, member.ProtocolPort),
            Weight = member.Weight,
            Cookie = setsCookie ? CookieValue.Of(name) : null,
        };
    }

    private ServerOptionsPlan Options(MemberSpec member, IPAddress address) => new()
    {
        Source = Source(member, address),
        Backup = member.Backup,
        Enabled = member.AdminStateUp,
        MonitorAddress = member.MonitorAddress is { } monitor ? HostPort.Bracketed(monitor) : null,
        MonitorPort = member.MonitorPort,
    };

    // Connections from the L3 address leave through the L3 switches; a member with a subnet is reached from the node's port on it.
    private string? Source(MemberSpec member, IPAddress address)
    {
        if (member.SubnetId is not null) return null;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? _sourceV6 : l3.Address;
    }
}

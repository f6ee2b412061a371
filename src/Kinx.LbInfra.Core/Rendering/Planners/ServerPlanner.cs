using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Sizing;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Plans how the members of a pool are reached.</summary>
internal sealed class ServerPlanner(L3Plan l3)
{
    private readonly string _source = l3.Address.ToString();
    private readonly string? _sourceV6 = l3.AddressV6?.Bracketed;

    /// <summary>The members in the order of the stack file; consecutive members with the same options form a group.</summary>
    public IReadOnlyList<ServerGroupPlan> Plan(PoolSpec pool)
    {
        var groups = new List<ServerGroupPlan>();
        var servers = new List<ServerPlan>();
        var hidesBackups = StickTables.IsUsedBy(pool) && !StickTables.HasOneOfBackups(pool);
        var setsCookie = pool.SessionPersistence?.Type == SessionPersistenceType.HttpCookie;
        foreach (var member in pool.Members)
        {
            var options = Options(member, hidesBackups);
            if (groups.Count == 0 || groups[^1].Options != options)
            {
                groups.Add(new ServerGroupPlan { Options = options, Servers = servers = [] });
            }

            servers.Add(Server(member, setsCookie));
        }

        return groups;
    }

    private static ServerPlan Server(MemberSpec member, bool setsCookie)
    {
        var name = ServerName.Of(member);
        return new ServerPlan
        {
            Name = name,
            Address = member.Address.WithPort(member.ProtocolPort),
            Weight = member.Weight,
            Cookie = setsCookie ? CookieValue.Of(name) : null,
        };
    }

    private ServerOptionsPlan Options(MemberSpec member, bool hidesBackups) => new()
    {
        Source = Source(member),
        Backup = member.Backup,
        NonStick = member.Backup && hidesBackups,
        Enabled = member.AdminStateUp,
        MonitorAddress = member.MonitorAddress?.Bracketed,
        MonitorPort = member.MonitorPort,
    };

    // Connections from the L3 address leave through the L3 switches; a member with a subnet is reached from the node's port on it.
    private string? Source(MemberSpec member)
    {
        if (member.SubnetId is not null) return null;
        return member.Address.Family == IpFamily.IPv6 ? _sourceV6 : _source;
    }
}

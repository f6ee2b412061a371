using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;
using static System.FormattableString;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB2xxx: values that are well formed by themselves, but contradict each other.</summary>
public static class SpecDiagnostics
{
    /// <summary>LB2001.</summary>
    public static Diagnostic NameTakenTwice(YamlPath path, string what, string name, YamlPath first) =>
        Error("LB2001", $"{what} \"{name}\" is declared twice", path, "give one of them another name") with { Related = first };

    /// <summary>LB2002.</summary>
    public static Diagnostic PortTakenTwice(YamlPath path, int port, string listener, string firstListener, YamlPath first) =>
        Error(
            "LB2002",
            Invariant($"listener \"{listener}\" uses port {port}, which listener \"{firstListener}\" already uses"),
            path,
            "give one of them another port, or join them into one listener") with
        { Related = first };

    /// <summary>LB2003.</summary>
    public static Diagnostic UnknownPool(YamlPath path, string name, IEnumerable<string> known) =>
        Error("LB2003", $"there is no pool \"{name}\" in this load balancer", path, Suggest(name, known, "declare it under \"pools\""));

    /// <summary>LB2004.</summary>
    public static Diagnostic PoolUnused(YamlPath path, string name) =>
        Warning("LB2004", $"no listener uses pool \"{name}\"", path, "name it as \"default_pool\" of a listener, or remove it");

    /// <summary>LB2005.</summary>
    public static Diagnostic PoolProtocolMismatch(
        YamlPath path, string listenerProtocol, string pool, string poolProtocol, string allowed, YamlPath related) =>
        Error(
            "LB2005",
            $"a listener of protocol {listenerProtocol} cannot use pool \"{pool}\" of protocol {poolProtocol}",
            path,
            allowed.Length > 0 ? $"allowed: {allowed}" : $"remove it: a listener of protocol {listenerProtocol} has no pool") with
        {
            Related = related,
        };

    /// <summary>LB2006.</summary>
    public static Diagnostic MemberTwice(YamlPath path, HostAddress address, int port, YamlPath first) =>
        Error(
            "LB2006",
            Invariant($"member {address} port {port} is in this pool twice"),
            path,
            "remove one of them; use \"weight\" for a bigger share") with
        {
            Related = first,
        };

    /// <summary>LB2007.</summary>
    public static Diagnostic MemberAddressUnusable(YamlPath path, HostAddress address, string reason) =>
        Error("LB2007", $"member address \"{address}\" is {reason}", path, "give the address of the back end");

    /// <summary>LB2008.</summary>
    public static Diagnostic VipMissing(YamlPath path, string loadBalancer, string? pool) =>
        Error(
            "LB2008",
            $"load balancer \"{loadBalancer}\" has no \"vip_address\"",
            path,
            pool is null
                ? "add \"vip_address\", or add \"vip_pool\" and run \"lbinfra vip allocate STACK\""
                : "run \"lbinfra vip allocate STACK\" to take an address from its pool");

    /// <summary>LB2009.</summary>
    public static Diagnostic VipTwice(YamlPath path, HostAddress address, YamlPath first) =>
        Error("LB2009", $"VIP {address} is given twice", path, "remove one of them, or give it another address") with { Related = first };

    /// <summary>LB2010.</summary>
    public static Diagnostic VipUnusable(YamlPath path, HostAddress address, string reason) =>
        Error("LB2010", $"VIP \"{address}\" is {reason}", path, "give a unicast address that the L3 switches route to the nodes");

    /// <summary>LB2011.</summary>
    public static Diagnostic VipInNodeSubnet(YamlPath path, HostAddress address, string network, Cidr cidr) =>
        Error(
            "LB2011",
            $"VIP {address} is in the site's {network} network {cidr}",
            path,
            "choose an address outside the node subnets: hosts there would look for it on their own link instead of asking a router");

    /// <summary>LB2012.</summary>
    public static Diagnostic VipFamilyNotRouted(YamlPath path, HostAddress address, IpFamily family) =>
        Error(
            "LB2012",
            $"VIP {address} cannot be announced: the site has no {family} gateway",
            path,
            $"add an {family} gateway to the site, or use another VIP");

    /// <summary>LB2013.</summary>
    /// <param name="path">The VIP.</param>
    /// <param name="address">The address as written in the file.</param>
    /// <param name="family">The family of the address.</param>
    /// <param name="networks">The networks of this family in the pools that the VIP may come from; empty if there are none.</param>
    public static Diagnostic VipOutsidePools(YamlPath path, HostAddress address, IpFamily family, string networks) =>
        Error(
            "LB2013",
            $"VIP {address} is not in a pool that it may come from",
            path,
            networks.Length > 0
                ? $"choose an address in: {networks}"
                : $"these pools have no {family} network: add one to \"vip_pools\" of the site, or remove the VIP");

    /// <summary>LB2014.</summary>
    public static Diagnostic MonitorTimeoutExceedsDelay(YamlPath path, int timeout, int delay) =>
        Warning(
            "LB2014",
            Invariant($"a probe may take {timeout} s, but the next one is due after {delay} s"),
            path,
            "make \"timeout\" no longer than \"delay\"; otherwise probes are late");

    /// <summary>LB2015.</summary>
    public static Diagnostic FileLimitExceeded(
        YamlPath path, string loadBalancer, long connections, long files, int limit, int affordable) =>
        Error(
            "LB2015",
            Invariant($"load balancer \"{loadBalancer}\" needs {files} open files for {connections} connections; a node allows {limit}"),
            path,
            Invariant($"lower the sum of \"connection_limit\" to {affordable}, or raise the file limit of the image and of the site"));

    /// <summary>LB2016.</summary>
    public static Diagnostic UnknownFlavor(YamlPath path, string name, IEnumerable<string> known) =>
        Error("LB2016", $"the site has no flavor \"{name}\"", path, Suggest(name, known, "add it to \"flavors\" of the site"));

    /// <summary>LB2017.</summary>
    public static Diagnostic UnknownVipPool(YamlPath path, string name, IEnumerable<string> known) =>
        Error("LB2017", $"the site has no VIP pool \"{name}\"", path, Suggest(name, known, "add it to \"vip_pools\" of the site"));

    /// <summary>LB2018.</summary>
    public static Diagnostic DatagramProtocol(YamlPath path, string protocol) =>
        Error("LB2018", $"{protocol} is not yet supported", path, "HAProxy carries TCP streams only; use TCP, HTTP or HTTPS");

    // LB2019 is retired and must not be reused: it meant that a field was not yet supported.

    /// <summary>LB2020.</summary>
    public static Diagnostic AsNumberUndecided(YamlPath path, string fault) =>
        Error("LB2020", fault, path, "give either \"as_number\" or \"base_as_number\"") with { InSite = true };

    /// <summary>LB2021.</summary>
    public static Diagnostic GatewayUnreachable(YamlPath path, HostAddress address, Cidr? cidr) =>
        Error(
            "LB2021",
            $"gateway {address} is not in the L3 network {cidr?.ToString() ?? "(no cidr_v6)"}",
            path,
            "give the switch's own address on that network") with
        { InSite = true };

    /// <summary>LB2022.</summary>
    public static Diagnostic HoldTimeTooShort(YamlPath path, int hold, int keepalive) =>
        Error(
            "LB2022",
            Invariant($"a hold time of {hold} s is less than three keep-alives of {keepalive} s"),
            path,
            "raise \"hold\" or lower \"keepalive\"") with
        {
            InSite = true,
        };

    /// <summary>LB2026.</summary>
    public static Diagnostic MonitorFieldMeaningless(YamlPath path, string type) =>
        Error("LB2026", $"\"{Field(path)}\" does not apply to monitors of type {type}", path, "remove it, or use type HTTP or HTTPS");

    /// <summary>LB2027.</summary>
    public static Diagnostic DomainNameNeedsVersion(YamlPath path) =>
        Error("LB2027", "\"domain_name\" needs \"http_version\" 1.1", path, "add \"http_version: 1.1\"");

    /// <summary>LB2028.</summary>
    public static Diagnostic CookieNameMisplaced(YamlPath path, string fault) =>
        Error("LB2028", fault, path, "use \"cookie_name\" with type APP_COOKIE, and only with it");

    /// <summary>LB2029.</summary>
    public static Diagnostic PersistenceNeedsHttp(YamlPath path, string type, string protocol) =>
        Error(
            "LB2029",
            $"persistence by {type} needs HTTP, but the pool's protocol is {protocol}",
            path,
            "use SOURCE_IP, or protocol HTTP");

    /// <summary>LB2030.</summary>
    public static Diagnostic PersistenceFieldMeaningless(YamlPath path) =>
        Error("LB2030", $"\"{Field(path)}\" is for UDP and SCTP pools only", path, "remove it");

    /// <summary>LB2031.</summary>
    public static Diagnostic CidrFamilyWithoutVip(YamlPath path, Cidr cidr, IpFamily family) =>
        Error(
            "LB2031",
            $"allowed network {cidr} is {family}, but the load balancer has no {family} VIP",
            path,
            "remove it, or add a VIP of that family");

    /// <summary>LB2032.</summary>
    public static Diagnostic GatewaysMissing(YamlPath path) =>
        Error(
            "LB2032",
            "the site has no gateway",
            path,
            "add the L3 switches to \"gateways\"; without a gateway, no VIP is announced") with
        { InSite = true };

    /// <summary>LB2033.</summary>
    public static Diagnostic PoolTlsOff(YamlPath path) =>
        Warning("LB2033", $"\"{Field(path)}\" has no effect: the pool does not speak TLS", path, "add \"tls_enabled: true\", or remove it");

    /// <summary>LB2034.</summary>
    public static Diagnostic MemoryExceeded(YamlPath path, string loadBalancer, long needed, long tables, int ram)
    {
        var forTables = tables > 0 ? Invariant($" ({tables} MiB for stick tables)") : "";
        var orFewer = tables > 0 ? ", use fewer pools with SOURCE_IP or APP_COOKIE persistence" : "";
        return Error(
            "LB2034",
            Invariant($"load balancer \"{loadBalancer}\" may need {needed} MiB{forTables} while it reloads, but its flavor has {ram} MiB"),
            path,
            $"lower \"connection_limit\"{orFewer}, or choose a larger flavor; two HAProxy processes run during a reload");
    }

    /// <summary>LB2040.</summary>
    public static Diagnostic MemberFamilyNotRouted(YamlPath path, HostAddress address) =>
        Warning(
            "LB2040",
            $"member {address} cannot be reached: the site's L3 network has no IPv6",
            path,
            "set \"subnet_id\" to a subnet of the member's network, or use the member's IPv4 address");

    /// <summary>LB2041.</summary>
    public static Diagnostic PersistenceNeedsRequests(
        YamlPath path, string listener, string protocol, string pool, string type, YamlPath persistence) =>
        Error(
            "LB2041",
            $"pool \"{pool}\" has persistence by {type}, but listener \"{listener}\" of protocol {protocol} does not see cookies",
            path,
            "use an HTTP or TERMINATED_HTTPS listener, or persistence by SOURCE_IP") with
        { Related = persistence };

    /// <summary>LB2042.</summary>
    public static Diagnostic MonitorAddressFamily(YamlPath path, HostAddress monitor, HostAddress member) =>
        Error(
            "LB2042",
            $"monitor address {monitor} and member address {member} are of different families",
            path,
            "use a monitor address of the member's family: probes have the same source address as the traffic");

    /// <summary>LB2044.</summary>
    public static Diagnostic PingFieldWithoutEffect(YamlPath path) =>
        Warning(
            "LB2044",
            $"\"{Field(path)}\" has no effect: the pool's monitor pings the member's address",
            path,
            "remove it, or use a monitor type other than PING");

    private static string Suggest(string name, IEnumerable<string> known, string otherwise)
    {
        var names = known.Where(n => n.Length > 0).Order(StringComparer.Ordinal).ToList();
        if (Spelling.Nearest(name, names) is { } near) return $"did you mean \"{near}\"?";
        if (names.Count > 0) return $"known: {string.Join(", ", names)}";
        return otherwise;
    }
}

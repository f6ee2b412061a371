using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;
using static System.FormattableString;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB22xx: stacks that are valid by themselves, but conflict with each other.</summary>
public static class TreeDiagnostics
{
    /// <summary>LB2201.</summary>
    public static Diagnostic VipInTwoStacks(YamlPath path, HostAddress address, string other) =>
        Error("LB2201", $"VIP {address} also belongs to stack \"{other}\"", path, "give one of them another address");

    /// <summary>LB2202.</summary>
    public static Diagnostic NameInTwoStacks(YamlPath path, string name, string other) =>
        Error(
            "LB2202",
            $"stack \"{other}\" also has a load balancer \"{name}\" on the same site",
            path,
            "give one of them another name: servers are named after it");

    /// <summary>LB2203.</summary>
    public static Diagnostic AsNumberTwice(YamlPath path, long number, string other) =>
        Error(
            "LB2203",
            Invariant($"AS number {number} is also given to a node of stack \"{other}\""),
            path,
            "give each node of a site its own AS number");

    /// <summary>LB2204.</summary>
    public static Diagnostic NodeAddressInTwoStacks(YamlPath path, HostAddress address, string other) =>
        Error(
            "LB2204",
            $"address {address} is also given to a node of stack \"{other}\"",
            path,
            "give each node its own address; it is also the router id");

    /// <summary>LB2205.</summary>
    public static Diagnostic SiteQuotaExceeded(YamlPath path, string what, int count, int limit, string site) =>
        Error(
            "LB2205",
            Invariant($"site \"{site}\" has {count} {what}, but its quota is {limit}"),
            path,
            "remove some, or raise the quota of the site");

    /// <summary>LB2206.</summary>
    public static Diagnostic ProjectQuotaExceeded(YamlPath path, string what, int count, int limit, string project) =>
        Error(
            "LB2206",
            Invariant($"project \"{project}\" has {count} {what} on this site, but the quota is {limit}"),
            path,
            "remove some, or raise the quota of the site");
}

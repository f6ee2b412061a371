using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Nodes;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>A site's BGP settings give every node an AS number, gateways on the node's subnet, and timers that work.</summary>
internal sealed class SiteBgpRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var (bgp, l3) = (stack.Site.Bgp, stack.Site.L3);
        return AsNumbers(bgp).Concat(NumberSpace(bgp, l3)).Concat(Reserved(bgp, l3))
            .Concat(Gateways(bgp, l3)).Concat(Twice(bgp)).Concat(Timers(bgp));
    }

    private static IEnumerable<Diagnostic> AsNumbers(BgpSpec bgp)
    {
        if (bgp is { AsNumber: null, BaseAsNumber: null })
        {
            yield return SpecDiagnostics.AsNumberUndecided(bgp.At(it => it.AsNumber), "the site has no AS number for its nodes");
        }

        if (bgp is { AsNumber: not null, BaseAsNumber: not null })
        {
            yield return SpecDiagnostics.AsNumberUndecided(
                bgp.At(it => it.BaseAsNumber),
                "the site has both \"as_number\" and \"base_as_number\"");
        }

        if (bgp.Gateways.Count == 0) yield return SpecDiagnostics.GatewaysMissing(bgp.At(it => it.Gateways));
    }

    private static IEnumerable<Diagnostic> Gateways(BgpSpec bgp, L3NetworkSpec l3) =>
        from gateway in bgp.Gateways
        let cidr = gateway.Address.Family == IpFamily.IPv6 ? l3.CidrV6 : l3.Cidr
        where !gateway.Address.IsNone && cidr is not { IsNone: true } && cidr?.Contains(gateway.Address) != true
        select SpecDiagnostics.GatewayUnreachable(gateway.At(it => it.Address), gateway.Address, cidr);

    private static IEnumerable<Diagnostic> NumberSpace(BgpSpec bgp, L3NetworkSpec l3)
    {
        if (bgp.AsNumber is { } one && Gateway(bgp, one, one) is { } same)
        {
            yield return SiteDiagnostics.AsNumberOfGateway(bgp.At(it => it.AsNumber), one, same.At(it => it.AsNumber));
        }

        if (bgp.BaseAsNumber is not { } first || l3.Cidr is not { IsNone: false, PrefixLength: <= 30 }) yield break;
        var last = Last(first, l3.Cidr);
        if (last >= uint.MaxValue)
        {
            yield return SiteDiagnostics.AsNumbersRunOut(bgp.At(it => it.BaseAsNumber), first, last);
        }
        else if (Gateway(bgp, first + 1, last) is { } gateway)
        {
            yield return SiteDiagnostics.AsNumberOfGateway(
                bgp.At(it => it.BaseAsNumber), gateway.AsNumber, gateway.At(it => it.AsNumber));
        }
    }

    private static IEnumerable<Diagnostic> Reserved(BgpSpec bgp, L3NetworkSpec l3)
    {
        foreach (var gateway in bgp.Gateways)
        {
            if (ReservedAsNumber.Of(gateway.AsNumber) is { } taken)
            {
                yield return SiteDiagnostics.ReservedAsNumber(gateway.At(it => it.AsNumber), taken.Number, taken.Source, isDerived: false);
            }
        }

        if (bgp.AsNumber is { } one && ReservedAsNumber.Of(one) is { } reserved)
        {
            yield return SiteDiagnostics.ReservedAsNumber(bgp.At(it => it.AsNumber), reserved.Number, reserved.Source, isDerived: false);
        }
        else if (bgp.BaseAsNumber is { } first && Derived(bgp, l3, first) is { } derived)
        {
            yield return SiteDiagnostics.ReservedAsNumber(bgp.At(it => it.BaseAsNumber), derived.Number, derived.Source, isDerived: true);
        }
    }

    // No node gets the address of a gateway, and so not the number that belongs to it.
    private static ReservedAsNumber? Derived(BgpSpec bgp, L3NetworkSpec l3, uint first)
    {
        if (l3.Cidr is not { IsNone: false, PrefixLength: <= 30, Family: IpFamily.IPv4 }) return null;
        var gateways = bgp.Gateways.Select(gateway => gateway.Address).Where(l3.Cidr.Contains)
            .Select(address => (long)first + HostOffset.Of(address, l3.Cidr)).ToHashSet();
        // Another rule reports numbers from 4294967295 on.
        var last = Math.Min(Last(first, l3.Cidr), uint.MaxValue - 1L);
        return ReservedAsNumber.Between(first + 1L, last).FirstOrDefault(reserved => !gateways.Contains(reserved.Number));
    }

    // A node may get any address of the subnet except the first and the last.
    private static long Last(uint first, Cidr subnet) => first + (1L << (32 - subnet.PrefixLength)) - 2;

    private static GatewaySpec? Gateway(BgpSpec bgp, long from, long to) =>
        bgp.Gateways.FirstOrDefault(gateway => gateway.AsNumber >= from && gateway.AsNumber <= to);

    private static IEnumerable<Diagnostic> Twice(BgpSpec bgp) =>
        from same in bgp.Gateways.Where(gateway => !gateway.Address.IsNone).GroupBy(gateway => gateway.Address)
        from other in same.Skip(1)
        select SiteDiagnostics.GatewayTwice(other.At(it => it.Address), other.Address, same.First().At(it => it.Address));

    private static IEnumerable<Diagnostic> Timers(BgpSpec bgp)
    {
        if (bgp.Timers.Hold < bgp.Timers.Keepalive * 3)
        {
            yield return SpecDiagnostics.HoldTimeTooShort(bgp.Timers.At(it => it.Hold), bgp.Timers.Hold, bgp.Timers.Keepalive);
        }
    }
}

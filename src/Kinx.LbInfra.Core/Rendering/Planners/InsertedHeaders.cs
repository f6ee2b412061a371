using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>The headers of Octavia's <c>insert_headers</c>, except X-Forwarded-For, for which HAProxy has an option.</summary>
internal static class InsertedHeaders
{
    private static readonly HeaderPlan[] Plain =
    [
        new() { Name = "X-Forwarded-Port", Value = "%[dst_port]" },
        new() { Name = "X-Forwarded-Proto", Value = "%[ssl_fc,iif(https,http)]" },
    ];

    // For what is not known.
    private const string Nothing = "%{+Q}[var(txn.none)]";

    // Only where HAProxy terminates TLS; otherwise it does not see the client's certificate. Each with its value for a client with an
    // invalid certificate; null if that is the same.
    private static readonly (HeaderPlan Header, string? OfInvalid)[] Tls =
    [
        (new() { Name = "X-SSL-Client-Verify", Value = "%[ssl_c_verify]" }, null),
        (new() { Name = "X-SSL-Client-Has-Cert", Value = "%[ssl_c_used]" }, "0"),
        (new() { Name = "X-SSL-Client-DN", Value = "%{+Q}[ssl_c_s_dn]" }, Nothing),
        (new() { Name = "X-SSL-Client-CN", Value = "%{+Q}[ssl_c_s_dn(cn)]" }, Nothing),
        (new() { Name = "X-SSL-Issuer", Value = "%{+Q}[ssl_c_i_dn]" }, Nothing),
        (new() { Name = "X-SSL-Client-SHA1", Value = "%{+Q}[ssl_c_sha1,hex]" }, Nothing),
        (new() { Name = "X-SSL-Client-Not-Before", Value = "%{+Q}[ssl_c_notbefore]" }, Nothing),
        (new() { Name = "X-SSL-Client-Not-After", Value = "%{+Q}[ssl_c_notafter]" }, Nothing),
    ];

    public static IReadOnlyList<HeaderPlan> Of(ListenerSpec listener)
    {
        var tls = listener.Protocol == ListenerProtocol.TerminatedHttps ? Tls.Where(row => listener.Inserts(row.Header.Name)).ToList() : [];
        var inserted = Plain.Where(header => listener.Inserts(header.Name)).Concat(tls.Select(row => row.Header));
        return TlsPlanner.AdmitsInvalid(listener) ? [.. inserted, .. tls.SelectMany(OfInvalid)] : [.. inserted];
    }

    // Anybody can make a certificate with any name: for members, a client with an invalid one is a client without one. They see why in
    // X-SSL-Client-Verify.
    private static IEnumerable<HeaderPlan> OfInvalid((HeaderPlan Header, string? OfInvalid) row)
    {
        if (row.OfInvalid is { } value) yield return row.Header with { Value = value, OfInvalid = true };
    }
}

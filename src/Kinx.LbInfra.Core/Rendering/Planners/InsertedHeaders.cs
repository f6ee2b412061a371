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

    // Only where HAProxy terminates TLS; otherwise it does not see the client's certificate.
    private static readonly HeaderPlan[] Tls =
    [
        new() { Name = "X-SSL-Client-Verify", Value = "%[ssl_c_verify]" },
        new() { Name = "X-SSL-Client-Has-Cert", Value = "%[ssl_c_used]" },
        new() { Name = "X-SSL-Client-DN", Value = "%{+Q}[ssl_c_s_dn]" },
        new() { Name = "X-SSL-Client-CN", Value = "%{+Q}[ssl_c_s_dn(cn)]" },
        new() { Name = "X-SSL-Issuer", Value = "%{+Q}[ssl_c_i_dn]" },
        new() { Name = "X-SSL-Client-SHA1", Value = "%{+Q}[ssl_c_sha1,hex]" },
        new() { Name = "X-SSL-Client-Not-Before", Value = "%{+Q}[ssl_c_notbefore]" },
        new() { Name = "X-SSL-Client-Not-After", Value = "%{+Q}[ssl_c_notafter]" },
    ];

    private const string Quoted = "%{+Q}";

    public static IReadOnlyList<HeaderPlan> Of(ListenerSpec listener)
    {
        var known = listener.Protocol == ListenerProtocol.TerminatedHttps ? Plain.Concat(Tls) : Plain;
        var inserted = known.Where(header => listener.Inserts(header.Name)).ToList();
        return TlsPlanner.AdmitsInvalid(listener) ? [.. inserted, .. inserted.SelectMany(OfInvalid)] : inserted;
    }

    // Anybody can make a certificate with any name: for members, a client with an invalid one is a client without one. They see why in
    // X-SSL-Client-Verify.
    private static IEnumerable<HeaderPlan> OfInvalid(HeaderPlan header)
    {
        if (header.Name == "X-SSL-Client-Has-Cert") yield return header with { Value = "0", OfInvalid = true };
        var isOfCertificate = header.Value.StartsWith(Quoted, StringComparison.Ordinal);
        if (isOfCertificate) yield return header with { Value = "%{+Q}[var(txn.none)]", OfInvalid = true };
    }
}

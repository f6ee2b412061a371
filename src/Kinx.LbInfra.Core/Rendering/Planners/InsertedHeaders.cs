using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>The headers of Octavia's <c>insert_headers</c>, X-Forwarded-For apart, which HAProxy has an option for.</summary>
internal static class InsertedHeaders
{
    private static readonly HeaderPlan[] Plain =
    [
        new("X-Forwarded-Port", "%[dst_port]"),
        new("X-Forwarded-Proto", "%[ssl_fc,iif(https,http)]"),
    ];

    // Only where TLS ends here: HAProxy knows nothing of a client's certificate otherwise.
    private static readonly HeaderPlan[] Tls =
    [
        new("X-SSL-Client-Verify", "%[ssl_c_verify]"),
        new("X-SSL-Client-Has-Cert", "%[ssl_c_used]"),
        new("X-SSL-Client-DN", "%{+Q}[ssl_c_s_dn]"),
        new("X-SSL-Client-CN", "%{+Q}[ssl_c_s_dn(cn)]"),
        new("X-SSL-Issuer", "%{+Q}[ssl_c_i_dn]"),
        new("X-SSL-Client-SHA1", "%{+Q}[ssl_c_sha1,hex]"),
        new("X-SSL-Client-Not-Before", "%{+Q}[ssl_c_notbefore]"),
        new("X-SSL-Client-Not-After", "%{+Q}[ssl_c_notafter]"),
    ];

    public static IReadOnlyList<HeaderPlan> Of(ListenerSpec listener)
    {
        var known = listener.Protocol == ListenerProtocol.TerminatedHttps ? Plain.Concat(Tls) : Plain;
        return [.. known.Where(header => listener.Inserts(header.Name))];
    }
}

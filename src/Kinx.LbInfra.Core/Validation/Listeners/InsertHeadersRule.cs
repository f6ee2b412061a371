using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>A listener inserts only headers that Octavia allows for its protocol.</summary>
internal sealed class InsertHeadersRule : IStackRule
{
    private static readonly string[] Plain = ["X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto"];

    private static readonly string[] OfCertificate =
    [
        "X-SSL-Client-Verify",
        "X-SSL-Client-Has-Cert",
        "X-SSL-Client-DN",
        "X-SSL-Client-CN",
        "X-SSL-Issuer",
        "X-SSL-Client-SHA1",
        "X-SSL-Client-Not-Before",
        "X-SSL-Client-Not-After",
    ];

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        from header in listener.InsertHeaders.OrderBy(header => header.Key, StringComparer.Ordinal)
        let diagnostic = Check(listener, header.Key, header.Value)
        where diagnostic is not null
        select diagnostic;

    private static Diagnostic? Check(ListenerSpec listener, string header, string value)
    {
        var path = listener.At(it => it.InsertHeaders).Key(header);
        var isPlain = Plain.Contains(header);
        if (!isPlain && !OfCertificate.Contains(header))
        {
            return ListenerDiagnostics.UnknownHeader(path, header, Plain.Concat(OfCertificate));
        }

        if (listener.Protocol != ListenerProtocol.TerminatedHttps && !(isPlain && listener.Protocol == ListenerProtocol.Http))
        {
            return ListenerDiagnostics.HeaderMisplaced(path, header, EnumNames.Of(listener.Protocol));
        }

        return value.ToLowerInvariant() is "true" or "false" ? null : ListenerDiagnostics.HeaderSwitchUnclear(path, header, value);
    }
}

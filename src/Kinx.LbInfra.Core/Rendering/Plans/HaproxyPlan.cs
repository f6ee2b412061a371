namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>What HAProxy will run on a node: all decisions and defaults are made, nothing is quoted yet.</summary>
/// <param name="MaxConn">Connections of the whole process: all frontends at their limits and the monitor.</param>
/// <param name="OpenFiles">Files that HAProxy needs open at its connection limits.</param>
/// <param name="ExternalChecks">Some monitor runs a program.</param>
/// <param name="PingedOnSubnets">Addresses of members that such a program reaches over a port on their subnet.</param>
internal sealed record HaproxyPlan(
    int MaxConn,
    int OpenFiles,
    bool ExternalChecks,
    IReadOnlyList<string> PingedOnSubnets,
    IReadOnlyList<FrontendPlan> Frontends,
    IReadOnlyList<TablePlan> Tables,
    IReadOnlyList<BackendPlan> Backends);

/// <param name="Binds">Address and port of each VIP.</param>
/// <param name="TimeoutClient">Milliseconds.</param>
/// <param name="InspectDelay">Milliseconds to wait for content; 0 for none.</param>
/// <param name="KeepsSourcePort">A backend balances by the client's address and port.</param>
/// <param name="AllowedCidrs">Who may connect; empty for everybody.</param>
/// <param name="Hsts">Value of the Strict-Transport-Security header, or null.</param>
/// <param name="Policies">In the order in which they are tried.</param>
/// <param name="Metrics">Serves HAProxy's metrics and nothing else.</param>
internal sealed record FrontendPlan(
    string Name,
    string Mode,
    IReadOnlyList<string> Binds,
    TlsBindPlan? Tls,
    int MaxConn,
    int TimeoutClient,
    int InspectDelay,
    bool KeepsSourcePort,
    IReadOnlyList<string> AllowedCidrs,
    string? Hsts,
    IReadOnlyList<PolicyPlan> Policies,
    bool Metrics,
    string? DefaultBackend);

/// <summary>How a listener ends TLS.</summary>
/// <param name="CrtList">File with the list of <paramref name="Certificates"/>.</param>
/// <param name="Certificates">Key files, the default one first.</param>
/// <param name="Verify"><c>none</c>, <c>optional</c> or <c>required</c>.</param>
/// <param name="Ciphers">Up to TLS 1.2.</param>
/// <param name="CipherSuites">Of TLS 1.3.</param>
/// <param name="Without">Versions that are not spoken, as HAProxy's options.</param>
internal sealed record TlsBindPlan(
    string CrtList,
    IReadOnlyList<string> Certificates,
    string? CaFile,
    string? CrlFile,
    string Verify,
    string Ciphers,
    string CipherSuites,
    string Alpn,
    IReadOnlyList<string> Without);

/// <summary>What happens to requests that match all conditions.</summary>
/// <param name="Target">Backend, URL or prefix; null when the request is denied.</param>
/// <param name="Code">HTTP status of a redirect.</param>
internal sealed record PolicyPlan(PolicyKind Kind, string? Target, int Code, IReadOnlyList<RulePlan> Rules);

internal enum PolicyKind
{
    Deny,
    Location,
    Prefix,
    Backend,
}

/// <summary>An ACL of HAProxy.</summary>
/// <param name="Fetch">What is looked at, without its argument: <c>req.hdr</c>.</param>
/// <param name="Argument">Name of the header, cookie or field.</param>
/// <param name="Match">How, in HAProxy's syntax: <c>-m beg</c>.</param>
internal sealed record RulePlan(string Name, string Fetch, string? Argument, string Match, string Value, bool Invert);

/// <summary>A stick table in a backend of its own, shared by all listeners of a pool.</summary>
/// <param name="Expire">HAProxy's time, with its unit.</param>
internal sealed record TablePlan(string Name, string Pool, string Type, string Size, string Expire);

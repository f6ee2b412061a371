namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>One pool as seen by one listener.</summary>
/// <param name="TimeoutConnect">Milliseconds.</param>
/// <param name="TimeoutServer">Milliseconds.</param>
/// <param name="ForwardedFor">Members get X-Forwarded-For.</param>
/// <param name="Headers">Further headers that members get. They are the listener's, but set here: its policies see what the client sent.</param>
/// <param name="Stick">The table that keeps clients on their members.</param>
/// <param name="InsertsCookie">A cookie of ours does that.</param>
/// <param name="SendProxy">HAProxy's option for the PROXY protocol, or null.</param>
internal sealed record BackendPlan(
    string Name,
    string Mode,
    string Balance,
    int FullConn,
    int TimeoutConnect,
    int TimeoutServer,
    bool ForwardedFor,
    IReadOnlyList<HeaderPlan> Headers,
    StickPlan? Stick,
    bool InsertsCookie,
    CheckPlan? Check,
    string? SendProxy,
    TlsServerPlan? Tls,
    IReadOnlyList<ServerPlan> Servers);

/// <param name="Value">A log format of ours, already in HAProxy's syntax.</param>
internal sealed record HeaderPlan(string Name, string Value);

/// <param name="Cookie">The application's cookie to look up; null for the client's address.</param>
internal sealed record StickPlan(string Table, string? Cookie);

/// <summary>How members are spoken to in TLS.</summary>
/// <param name="Ciphers">Up to TLS 1.2.</param>
/// <param name="CipherSuites">Of TLS 1.3.</param>
/// <param name="PassesServerName">The client's server name goes on to the member.</param>
internal sealed record TlsServerPlan(
    string? Certificate,
    string? CaFile,
    string? CrlFile,
    string Ciphers,
    string CipherSuites,
    string? Alpn,
    bool PassesServerName,
    IReadOnlyList<string> Without);

/// <summary>Times are in seconds.</summary>
/// <param name="Tls">The check speaks TLS, whatever the traffic does.</param>
/// <param name="Ping">The check is an ICMP echo.</param>
/// <param name="Request">An HTTP check; null when the connection alone is checked.</param>
internal sealed record CheckPlan(int Timeout, int Interval, int Fall, int Rise, bool Tls, bool Ping, HttpCheckPlan? Request);

/// <param name="Version"><c>HTTP/1.0</c> or <c>HTTP/1.1</c>.</param>
/// <param name="Host">The Host header, or null.</param>
/// <param name="Status">HAProxy's list of codes and ranges, sorted.</param>
internal sealed record HttpCheckPlan(string Method, string Path, string Version, string? Host, string Status);

/// <param name="Address">Address and port.</param>
/// <param name="Cookie">What the cookie of ours says for this member.</param>
/// <param name="Source">The local address to connect from, or null for the kernel's choice.</param>
internal sealed record ServerPlan(
    string Name,
    string Address,
    int Weight,
    string? Cookie,
    string? Source,
    bool Backup,
    bool Enabled,
    string? MonitorAddress,
    int? MonitorPort);

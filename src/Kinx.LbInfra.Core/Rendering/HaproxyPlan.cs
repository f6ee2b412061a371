namespace Kinx.LbInfra.Core.Rendering;

/// <summary>What HAProxy will run on a node: all decisions and defaults are made, nothing is quoted yet.</summary>
/// <param name="MaxConn">Connections of the whole process: all frontends at their limits and the monitor.</param>
/// <param name="OpenFiles">Files that HAProxy needs open at its connection limits.</param>
internal sealed record HaproxyPlan(
    int MaxConn,
    int OpenFiles,
    IReadOnlyList<FrontendPlan> Frontends,
    IReadOnlyList<TablePlan> Tables,
    IReadOnlyList<BackendPlan> Backends);

/// <param name="Binds">Address and port of each VIP.</param>
/// <param name="TimeoutClient">Milliseconds.</param>
/// <param name="KeepsSourcePort">The backend balances by the client's address and port.</param>
internal sealed record FrontendPlan(
    string Name,
    string Mode,
    IReadOnlyList<string> Binds,
    int MaxConn,
    int TimeoutClient,
    bool KeepsSourcePort,
    string? DefaultBackend);

/// <summary>A stick table in a backend of its own, shared by all listeners of a pool.</summary>
/// <param name="Expire">HAProxy's time, with its unit.</param>
internal sealed record TablePlan(string Name, string Pool, string Type, string Size, string Expire);

/// <summary>One pool as seen by one listener.</summary>
/// <param name="TimeoutConnect">Milliseconds.</param>
/// <param name="TimeoutServer">Milliseconds.</param>
/// <param name="Stick">The table that keeps clients on their members.</param>
/// <param name="InsertsCookie">A cookie of ours does that.</param>
internal sealed record BackendPlan(
    string Name,
    string Mode,
    string Balance,
    int FullConn,
    int TimeoutConnect,
    int TimeoutServer,
    StickPlan? Stick,
    bool InsertsCookie,
    CheckPlan? Check,
    IReadOnlyList<ServerPlan> Servers);

/// <param name="Cookie">The application's cookie to look up; null for the client's address.</param>
internal sealed record StickPlan(string Table, string? Cookie);

/// <summary>Times are in seconds.</summary>
/// <param name="Tls">The check speaks TLS, whatever the traffic does.</param>
/// <param name="Request">Method and path of an HTTP check; null when the connection alone is checked.</param>
internal sealed record CheckPlan(int Timeout, int Interval, int Fall, int Rise, bool Tls, HttpCheckPlan? Request);

/// <param name="Status">HAProxy's list of codes and ranges, sorted.</param>
internal sealed record HttpCheckPlan(string Method, string Path, string Status);

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

namespace Kinx.LbInfra.ConformanceTests.Node.Overload;

/// <summary>What can take the CPUs, or the connections, of a node.</summary>
public enum Overload
{
    /// <summary>Other programs take every CPU, with the priority of HAProxy.</summary>
    BusyLoops,

    /// <summary>More TLS sessions are begun than HAProxy can complete.</summary>
    TlsFlood,

    /// <summary>One listener has all its connections, and more wait.</summary>
    ConnectionLimit,

    /// <summary>The machine gets a fifth of one CPU.</summary>
    SlowMachine,
}

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>The ways in which a request can fail.</summary>
public enum FailureKind
{
    /// <summary>Nothing listened: the connection was refused.</summary>
    Refused,

    /// <summary>The connection was closed before the whole answer had arrived.</summary>
    Reset,

    /// <summary>No answer within the time-out.</summary>
    TimedOut,

    /// <summary>The client had no route to the address.</summary>
    Unreachable,

    /// <summary>The client could not send: it had no free port, file or memory.</summary>
    NotSent,

    /// <summary>An answer with another status than 200.</summary>
    Status,

    /// <summary>Anything else.</summary>
    Other,
}

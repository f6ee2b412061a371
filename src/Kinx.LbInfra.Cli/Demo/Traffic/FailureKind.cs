namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>The ways in which a request can fail.</summary>
public enum FailureKind
{
    /// <summary>The connection was refused.</summary>
    Refused,

    /// <summary>The connection was closed before the whole answer had arrived.</summary>
    Reset,

    /// <summary>No answer came within the time-out of the client.</summary>
    TimedOut,

    /// <summary>The client had no route to the address.</summary>
    Unreachable,

    /// <summary>The client could not send: it had no free port or file descriptor.</summary>
    NotSent,

    /// <summary>The answer had another status than 200.</summary>
    Status,

    /// <summary>Anything else.</summary>
    Other,
}

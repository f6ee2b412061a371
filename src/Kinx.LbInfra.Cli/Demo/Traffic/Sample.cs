using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>A single request that also shows who answered.</summary>
/// <param name="Failure">Why it failed; null if it succeeded.</param>
/// <param name="Node">The address of the node that forwarded it, as the back end saw it; empty if it failed.</param>
/// <param name="Member">The name of the back end that answered; empty if it failed.</param>
internal sealed record Sample(FailureCause? Failure, string Node, string Member)
{
    /// <summary>The value of curl's <c>--write-out</c>, for <see cref="Parse"/>.</summary>
    public const string Format = @"%{exitcode}|%{http_code}|%header{x-client}|%header{x-backend}\n";

    public RequestTally Tally => Failure is { } cause
        ? new RequestTally(0, new Dictionary<FailureCause, int> { [cause] = 1 })
        : new RequestTally(1, new Dictionary<FailureCause, int>());

    public static Sample Parse(string line)
    {
        var fields = line.Split('|');
        var (exitCode, status) = (Number(fields[0]), Number(fields[1]));
        return CauseOf(exitCode, status) is { } cause ? new Sample(cause, "", "") : new Sample(null, fields[2], fields[3]);
    }

    // The exit codes of curl(1). 18: the answer was cut short; 52: it was empty; 55 and 56: sending or receiving failed.
    private static FailureCause? CauseOf(int exitCode, int status) => exitCode switch
    {
        0 when status == 200 => null,
        0 => new(FailureKind.Status, status),
        7 => new(FailureKind.Refused),
        28 => new(FailureKind.TimedOut),
        18 or 52 or 55 or 56 => new(FailureKind.Reset),
        _ => new(FailureKind.Other),
    };

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}

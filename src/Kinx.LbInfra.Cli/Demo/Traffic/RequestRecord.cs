using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>One request of the load generator.</summary>
/// <param name="StartedAt">When the connection was opened (UTC).</param>
/// <param name="Node">The address from which the back end was reached: the load balancer node that forwarded the request. Empty when it failed.</param>
/// <param name="BackEnd">The name that the back end answered with. Empty when it failed.</param>
public sealed record RequestRecord(DateTimeOffset StartedAt, TimeSpan Elapsed, bool Succeeded, string Node, string BackEnd)
{
    public override string ToString() => string.Join(
        ' ',
        StartedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ((long)Elapsed.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        Succeeded ? "ok" : "failed",
        Succeeded ? Node : "-",
        Succeeded ? BackEnd : "-");

    public static RequestRecord Parse(string line)
    {
        var fields = line.Split(' ');
        return new RequestRecord(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(fields[0], CultureInfo.InvariantCulture)),
            TimeSpan.FromMilliseconds(long.Parse(fields[1], CultureInfo.InvariantCulture)),
            fields[2] == "ok",
            fields[3],
            fields[4]);
    }
}

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>Sends requests to the VIP, each over a connection of its own.</summary>
internal interface ITrafficClient
{
    /// <summary>Keeps a few connections busy without a pause; shows what client, load balancer and back ends can do together.</summary>
    Task<HeyReport> SendAllItCanAsync(TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Sends at a steady rate; ends when the last request was answered or has failed.</summary>
    Task<HeyReport> SendAsync(int requestsPerSecond, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Sends <paramref name="count"/> requests at once and looks at who answered.</summary>
    Task<IReadOnlyList<Sample>> SampleAsync(int count, CancellationToken cancellationToken);
}

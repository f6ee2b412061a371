namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>Sends requests to the VIP, one per connection.</summary>
internal interface ITrafficClient
{
    /// <summary>Sends as fast as the client, the load balancer and the back ends can.</summary>
    Task<HeyReport> SendAllItCanAsync(TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Sends at a steady rate; returns when the last request was answered or has failed.</summary>
    Task<HeyReport> SendAsync(int requestsPerSecond, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Sends <paramref name="count"/> requests at the same time.</summary>
    Task<IReadOnlyList<Sample>> SampleAsync(int count, CancellationToken cancellationToken);
}

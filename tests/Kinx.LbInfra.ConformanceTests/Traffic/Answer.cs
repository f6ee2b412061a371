namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>What a client got.</summary>
/// <param name="Status">0 if the connection ended without an answer.</param>
/// <param name="Headers">The header lines.</param>
internal sealed record Answer(int Status, IReadOnlyList<string> Headers)
{
    /// <summary>The address of the member that answered; null if HAProxy did.</summary>
    public string? Member => this["X-Member"];

    /// <summary>The value of a header; null without one.</summary>
    public string? this[string name] => Headers.Values(name).FirstOrDefault();
}

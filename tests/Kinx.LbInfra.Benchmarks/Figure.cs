namespace Kinx.LbInfra.Benchmarks;

/// <summary>A measurement of ours and of its peer.</summary>
/// <param name="Name">What was done.</param>
/// <param name="OursMs">Milliseconds.</param>
/// <param name="PeerMs">Milliseconds.</param>
/// <param name="Peer">The tool that did the same.</param>
internal sealed record Figure(string Name, double OursMs, double PeerMs, string Peer)
{
    public double OursMs { get; } = Math.Round(OursMs, 3);

    public double PeerMs { get; } = Math.Round(PeerMs, 3);

    /// <summary>The peer's time divided by ours.</summary>
    public double Ratio => Math.Round(PeerMs / OursMs, 1);

    /// <summary>Processor time of our process in milliseconds, where it was measured: on a busy machine the better figure.</summary>
    public double? CpuMs { get; init; }

    /// <summary>Peak resident memory of our process in MiB, where it was measured.</summary>
    public double? PeakMiB { get; init; }

    /// <summary>The target in words; null: none.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the target was met.</summary>
    public bool Held { get; init; } = true;
}

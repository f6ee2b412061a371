namespace Kinx.LbInfra.Core.Specs;

/// <summary>BGP timers, in seconds.</summary>
public sealed record BgpTimersSpec
{
    public int Keepalive { get; init; } = 3;

    public int Hold { get; init; } = 9;
}

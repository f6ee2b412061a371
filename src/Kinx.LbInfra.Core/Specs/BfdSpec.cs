namespace Kinx.LbInfra.Core.Specs;

/// <summary>Bidirectional forwarding detection (RFC 5880): how fast a dead node is noticed.</summary>
public sealed record BfdSpec
{
    /// <summary>Missed packets until the session is down.</summary>
    public int DetectMultiplier { get; init; } = 3;

    /// <summary>Milliseconds.</summary>
    public int ReceiveInterval { get; init; } = 300;

    /// <summary>Milliseconds.</summary>
    public int TransmitInterval { get; init; } = 300;
}

using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Bidirectional Forwarding Detection (RFC 5880) with the switches. Determines how fast a dead node is detected.</summary>
public sealed record BfdSpec : ISpec
{
    /// <summary>Number of missed packets after which the session is down.</summary>
    [Range(2, 255)]
    public int DetectMultiplier { get; init; } = 3;

    /// <summary>Minimum interval between received packets, in milliseconds.</summary>
    [Range(50, 60000)]
    public int ReceiveInterval { get; init; } = 300;

    /// <summary>Minimum interval between sent packets, in milliseconds.</summary>
    [Range(50, 60000)]
    public int TransmitInterval { get; init; } = 300;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

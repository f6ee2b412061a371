using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Bidirectional forwarding detection (RFC 5880) with the switches: how fast a dead node is noticed.</summary>
public sealed record BfdSpec : ISpec
{
    /// <summary>Missed packets until the session is down.</summary>
    [Range(2, 255)]
    public int DetectMultiplier { get; init; } = 3;

    /// <summary>Milliseconds, as FRR takes them.</summary>
    [Range(50, 60000)]
    public int ReceiveInterval { get; init; } = 300;

    /// <summary>Milliseconds, as FRR takes them.</summary>
    [Range(50, 60000)]
    public int TransmitInterval { get; init; } = 300;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

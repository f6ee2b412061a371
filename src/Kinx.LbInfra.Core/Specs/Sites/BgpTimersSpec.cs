using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Timers of BGP sessions.</summary>
public sealed record BgpTimersSpec : ISpec
{
    /// <summary>Seconds between keep-alive messages.</summary>
    [Range(1, 21845)]
    public required int Keepalive { get; init; }

    /// <summary>Seconds without a message after which a session is down; at least 3 times <c>keepalive</c>.</summary>
    [Range(3, 65535)]
    public required int Hold { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Timers of BGP sessions.</summary>
public sealed record BgpTimersSpec : ISpec
{
    /// <summary>Seconds between keep-alives.</summary>
    [Range(1, 21845)]
    public required int Keepalive { get; init; }

    /// <summary>Seconds of silence until a session is dead; at least 3 times <c>keepalive</c>.</summary>
    [Range(3, 65535)]
    public required int Hold { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>Session persistence: how the clients of a pool stay on a member.</summary>
public sealed record SessionPersistenceSpec : ISpec
{
    /// <summary>What identifies a client.</summary>
    public required SessionPersistenceType Type { get; init; }

    /// <summary>Name of the application's cookie. Required for APP_COOKIE, and not allowed otherwise.</summary>
    [StringLength(255)]
    [Format(TextFormat.CookieName)]
    public string? CookieName { get; init; }

    /// <summary>For UDP and SCTP pools only.</summary>
    public int? PersistenceTimeout { get; init; }

    /// <summary>For UDP and SCTP pools only.</summary>
    public HostAddress? PersistenceGranularity { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

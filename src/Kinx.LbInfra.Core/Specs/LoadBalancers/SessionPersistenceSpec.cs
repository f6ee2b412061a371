using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>How clients of a pool stay on their member.</summary>
public sealed record SessionPersistenceSpec : ISpec
{
    /// <summary>By what.</summary>
    public required SessionPersistenceType Type { get; init; }

    /// <summary>APP_COOKIE only, and required there: the application's cookie.</summary>
    [StringLength(255)]
    [Format(TextFormat.CookieName)]
    public string? CookieName { get; init; }

    /// <summary>UDP and SCTP pools only.</summary>
    public int? PersistenceTimeout { get; init; }

    /// <summary>UDP and SCTP pools only.</summary>
    [Format(TextFormat.IpAddress)]
    public string? PersistenceGranularity { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

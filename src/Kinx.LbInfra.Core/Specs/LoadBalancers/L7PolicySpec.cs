using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>What happens to requests that match all rules of a policy.</summary>
public sealed record L7PolicySpec : ISpec
{
    /// <summary>Name for people; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name { get; init; } = "";

    /// <summary>Text for people; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>False: the policy is left out.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>What happens.</summary>
    public required L7PolicyAction Action { get; init; }

    /// <summary>For REDIRECT_TO_POOL.</summary>
    [InlinePool]
    public string? RedirectPool { get; init; }

    /// <summary>For REDIRECT_TO_URL.</summary>
    [Format(TextFormat.RedirectUrl)]
    public string? RedirectUrl { get; init; }

    /// <summary>For REDIRECT_PREFIX.</summary>
    [Format(TextFormat.RedirectUrl)]
    public string? RedirectPrefix { get; init; }

    /// <summary>301, 302, 303, 307 or 308; if unset, 302.</summary>
    [AllowedValues(301, 302, 303, 307, 308)]
    public int? RedirectHttpCode { get; init; }

    /// <summary>Order among the listener's policies of the same kind of action, from 1; if unset, last.</summary>
    [Range(1, 2147483647)]
    public int Position { get; init; } = 2147483647;

    /// <summary>All must match; without an enabled one the policy is left out.</summary>
    public IReadOnlyList<L7RuleSpec> Rules { get; init; } = [];

    /// <summary>Free texts for people and tools.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Refused("ids exist only inside an Octavia installation", "refer to the pool with \"redirect_pool: {name: …}\"")]
    public string? RedirectPoolId { get; init; }

    /// <summary>Octavia's reference by id.</summary>
    [Ignored("a policy belongs to the listener that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? ListenerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

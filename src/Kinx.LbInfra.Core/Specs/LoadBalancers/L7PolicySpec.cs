using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A policy: what happens to requests that match all its rules.</summary>
[Envelope("l7policy")]
public sealed record L7PolicySpec : ISpec
{
    /// <summary>
    /// The longest URL of a redirect. HAProxy's answer must fit its buffer of 16 KiB, or else it answers with status 500; browsers and
    /// caches often take no more than this.
    /// </summary>
    public const int LongestUrl = 8000;

    /// <summary>Display name; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string Name { get; init; } = "";

    /// <summary>Description; at most 255 characters.</summary>
    [StringLength(255)]
    public string Description { get; init; } = "";

    /// <summary>If false, the policy is ignored.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>What happens to matching requests.</summary>
    public required L7PolicyAction Action { get; init; }

    /// <summary>Pool for REDIRECT_TO_POOL: either <c>{name: …}</c>, which refers to a pool, or an inline pool.</summary>
    [InlinePool]
    public string? RedirectPool { get; init; }

    /// <summary>URL for REDIRECT_TO_URL; at most 8,000 characters.</summary>
    [StringLength(LongestUrl)]
    [Format(TextFormat.RedirectUrl)]
    public string? RedirectUrl { get; init; }

    /// <summary>
    /// Prefix for REDIRECT_PREFIX, to which the path of the request is appended; slashes at its end do not count. At most 8,000 characters.
    /// </summary>
    [StringLength(LongestUrl)]
    [Format(TextFormat.RedirectUrl)]
    public string? RedirectPrefix { get; init; }

    /// <summary>Status code of the redirect: 301, 302, 303, 307 or 308. Default: 302.</summary>
    [AllowedValues(301, 302, 303, 307, 308)]
    public int? RedirectHttpCode { get; init; }

    /// <summary>
    /// Order among the listener's policies of the same kind, from 1: rejections, redirects or choices of a pool. Default: last.
    /// </summary>
    [Range(1, 2147483647)]
    public int Position { get; init; } = 2147483647;

    /// <summary>The rules, which must all match. Without an enabled rule, the policy is ignored.</summary>
    public IReadOnlyList<L7RuleSpec> Rules { get; init; } = [];

    /// <summary>Free-form tags.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Refused("ids exist only inside an Octavia installation", "refer to the pool with \"redirect_pool: {name: …}\"")]
    public string? RedirectPoolId { get; init; }

    /// <summary>Reference by ID in Octavia.</summary>
    [Ignored("a policy belongs to the listener that it is written in")]
    [Format(TextFormat.Uuid)]
    public string? ListenerId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>True when the policy does anything: it is up and has a rule that is up.</summary>
    public bool IsInForce => AdminStateUp && Rules.Any(rule => rule.AdminStateUp);
}

using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A condition on a request.</summary>
[Envelope("rule")]
public sealed record L7RuleSpec : ISpec
{
    /// <summary>If false, the rule is ignored.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>The part of the request to compare.</summary>
    public required L7RuleType Type { get; init; }

    /// <summary>The kind of comparison.</summary>
    public required L7RuleCompareType CompareType { get; init; }

    /// <summary>Name of the header, cookie or certificate field; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string? Key { get; init; }

    /// <summary>
    /// The value to compare with; at most 255 characters. Double quotes around the whole value allow spaces and are not part of it.
    /// </summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Value { get; init; }

    /// <summary>The value without these quotes: Octavia writes them into the configuration, and HAProxy removes them.</summary>
    public string Unquoted => Value is ['"', .. var inner, '"'] ? inner : Value;

    /// <summary>If true, the rule matches when the comparison does not.</summary>
    public bool Invert { get; init; }

    /// <summary>Free-form tags.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Octavia's owner of the object.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A condition on a request.</summary>
public sealed record L7RuleSpec : ISpec
{
    /// <summary>False: the rule is left out.</summary>
    [NullIsFalse]
    public bool AdminStateUp { get; init; } = true;

    /// <summary>What is looked at.</summary>
    public required L7RuleType Type { get; init; }

    /// <summary>How it is compared.</summary>
    public required L7RuleCompareType CompareType { get; init; }

    /// <summary>Name of the header, cookie or certificate field; at most 255 characters.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public string? Key { get; init; }

    /// <summary>What it is compared with; at most 255 characters. A pair of double quotes around all of it allows blanks and is no part of it.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Value { get; init; }

    /// <summary>The value without that pair: Octavia writes it into the configuration, and HAProxy reads it as quotes.</summary>
    public string Unquoted => Value is ['"', .. var inner, '"'] ? inner : Value;

    /// <summary>True: the condition holds when it does not match.</summary>
    public bool Invert { get; init; }

    /// <summary>Free texts for people and tools.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [YamlKey("project_id", Alias = "tenant_id")]
    [Ignored("the project is named once, at the top of the stack file")]
    [StringLength(36)]
    public string? ProjectId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>One condition of a policy: an ACL of HAProxy.</summary>
internal sealed record RulePlan
{
    public required string Name { get; init; }

    /// <summary>What is looked at, in HAProxy's syntax without its argument: <c>req.hdr</c>.</summary>
    public required string Fetch { get; init; }

    /// <summary>Name of the header, cookie or field, or null.</summary>
    public required string? Argument { get; init; }

    /// <summary>How it is compared, in HAProxy's syntax: <c>-m beg</c>.</summary>
    public required string Match { get; init; }

    public required string Value { get; init; }

    /// <summary>True: the rule holds when nothing matches.</summary>
    public required bool Invert { get; init; }
}

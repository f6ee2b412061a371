namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A condition of a policy: an ACL of HAProxy.</summary>
internal sealed record RulePlan
{
    public required string Name { get; init; }

    /// <summary>HAProxy's fetch method without its argument: <c>req.fhdr</c>.</summary>
    public required string Fetch { get; init; }

    /// <summary>Name of the header, cookie or field, or null.</summary>
    public required string? Argument { get; init; }

    /// <summary>Converters that follow: <c>,host_only</c>; may be empty.</summary>
    public required string Converters { get; init; }

    /// <summary>HAProxy's matching method: <c>-m beg</c>.</summary>
    public required string Match { get; init; }

    public required string Value { get; init; }

    /// <summary>If true, the value counts only if the client's certificate is valid.</summary>
    public required bool Certified { get; init; }
}

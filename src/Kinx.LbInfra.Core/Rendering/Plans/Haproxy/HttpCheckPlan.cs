namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The request of an HTTP check.</summary>
internal sealed record HttpCheckPlan
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required HttpCheckVersion Version { get; init; }

    /// <summary>The Host header, or null.</summary>
    public required string? Host { get; init; }

    /// <summary>HAProxy's list of codes and ranges, sorted.</summary>
    public required string Status { get; init; }
}

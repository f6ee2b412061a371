namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The request of an HTTP check.</summary>
internal sealed record HttpCheckPlan
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required HttpCheckVersion Version { get; init; }

    /// <summary>The Host header; null for the member's address and port, if there is a header.</summary>
    public required string? Host { get; init; }

    /// <summary>False if the request has no Host header, as HTTP 1.0 allows.</summary>
    public required bool HasHost { get; init; }

    /// <summary>HAProxy's list of codes and ranges, sorted.</summary>
    public required string Status { get; init; }
}

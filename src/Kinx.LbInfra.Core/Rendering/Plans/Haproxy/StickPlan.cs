namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How a backend uses a stick table.</summary>
internal sealed record StickPlan
{
    public required string Table { get; init; }

    /// <summary>The application's cookie that identifies a client; null for the client's address.</summary>
    public required string? Cookie { get; init; }

    /// <summary>When the table applies.</summary>
    public required StickTime Time { get; init; }
}

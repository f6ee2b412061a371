namespace Kinx.LbInfra.Core.Specs;

/// <summary>How a client stays with its member.</summary>
public sealed record SessionPersistenceSpec
{
    public required SessionPersistenceType Type { get; init; }

    /// <summary>For <see cref="SessionPersistenceType.AppCookie"/> only.</summary>
    public string? CookieName { get; init; }
}

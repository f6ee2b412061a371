namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>A Keystone token with what came with it. Prints without its value.</summary>
public sealed record Token
{
    internal Token(string value) => Value = value;

    internal string Value { get; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string ProjectId { get; init; }

    public required string UserId { get; init; }

    public required Catalog Catalog { get; init; }

    public override string ToString() => $"token of user {UserId} in project {ProjectId}";
}

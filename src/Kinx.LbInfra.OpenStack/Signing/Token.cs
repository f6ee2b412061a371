namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>A Keystone token with its project, user and catalog. Its text does not contain the value.</summary>
/// <remarks>Source: Identity API v3, "Password authentication with scoped authorization", <c>POST /v3/auth/tokens</c>.</remarks>
public sealed record Token
{
    internal Token(string value, Catalog catalog) => (Value, Catalog) = (value, catalog);

    internal string Value { get; }

    internal Catalog Catalog { get; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Id of the project that it is scoped to.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Id of the user who signed in.</summary>
    public required string UserId { get; init; }

    /// <summary>User and project, for messages.</summary>
    public override string ToString() => $"token of user {UserId} in project {ProjectId}";
}

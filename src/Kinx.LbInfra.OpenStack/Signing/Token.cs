namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>A Keystone token with what came with it. Prints without its value.</summary>
/// <remarks>Source: Identity API v3, "Password authentication with scoped authorization", <c>POST /v3/auth/tokens</c>.</remarks>
public sealed record Token
{
    internal Token(string value, Catalog catalog) => (Value, Catalog) = (value, catalog);

    internal string Value { get; }

    internal Catalog Catalog { get; }

    /// <summary>From when on the services refuse it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Id of the project that calls work in.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Id of the user who signed in.</summary>
    public required string UserId { get; init; }

    /// <summary>User and project, for messages.</summary>
    public override string ToString() => $"token of user {UserId} in project {ProjectId}";
}

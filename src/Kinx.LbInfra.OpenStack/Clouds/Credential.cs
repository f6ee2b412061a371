namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>How to sign in at Keystone v3. Prints without its secret.</summary>
public abstract record Credential
{
    private Credential()
    {
    }

    /// <summary>What must never appear in a message.</summary>
    internal abstract string Secret { get; }

    /// <summary>User and password, scoped to a project. Users and projects are given by id, or by name and domain.</summary>
    public sealed record Password : Credential
    {
        public string? UserId { get; init; }

        public string? UserName { get; init; }

        public DomainName UserDomain { get; init; } = DomainName.Default;

        public required string UserPassword { get; init; }

        public string? ProjectId { get; init; }

        public string? ProjectName { get; init; }

        public DomainName ProjectDomain { get; init; } = DomainName.Default;

        internal override string Secret => UserPassword;

        public override string ToString() => $"user '{UserName ?? UserId}' in project '{ProjectName ?? ProjectId}'";
    }

    /// <summary>An application credential; it carries its own project. By id, or by name together with its user.</summary>
    public sealed record Application : Credential
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? UserId { get; init; }

        public string? UserName { get; init; }

        public DomainName UserDomain { get; init; } = DomainName.Default;

        public required string ApplicationSecret { get; init; }

        internal override string Secret => ApplicationSecret;

        public override string ToString() => $"application credential '{Name ?? Id}'";
    }
}

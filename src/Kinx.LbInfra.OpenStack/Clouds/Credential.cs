namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>How to sign in at Keystone v3. Prints without its secret.</summary>
/// <remarks>Source: Identity API v3, "Authentication and token management"; keystoneauth: <c>keystoneauth1/identity/v3</c>.</remarks>
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
        /// <summary>Unset: the user is found by <see cref="UserName"/>.</summary>
        public string? UserId { get; init; }

        /// <summary>Unique in <see cref="UserDomain"/>; not used when <see cref="UserId"/> is set.</summary>
        public string? UserName { get; init; }

        /// <summary>The domain of <see cref="UserName"/>; by default the one that every Keystone has.</summary>
        public DomainName UserDomain { get; init; } = DomainName.Default;

        /// <summary>Secret: no message shows it.</summary>
        public required string UserPassword { get; init; }

        /// <summary>Unset: the project is found by <see cref="ProjectName"/>.</summary>
        public string? ProjectId { get; init; }

        /// <summary>Unique in <see cref="ProjectDomain"/>; not used when <see cref="ProjectId"/> is set.</summary>
        public string? ProjectName { get; init; }

        /// <summary>The domain of <see cref="ProjectName"/>; by default the one that every Keystone has.</summary>
        public DomainName ProjectDomain { get; init; } = DomainName.Default;

        internal override string Secret => UserPassword;

        /// <summary>User and project, for messages.</summary>
        public override string ToString() => $"user '{UserName ?? UserId}' in project '{ProjectName ?? ProjectId}'";
    }

    /// <summary>An application credential; it carries its own project. By id, or by name together with its user.</summary>
    public sealed record Application : Credential
    {
        /// <summary>Unset: the credential is found by <see cref="Name"/> and its user.</summary>
        public string? Id { get; init; }

        /// <summary>Unique for its user; not used when <see cref="Id"/> is set.</summary>
        public string? Name { get; init; }

        /// <summary>Who owns it; needed with <see cref="Name"/> only, and then this or <see cref="UserName"/>.</summary>
        public string? UserId { get; init; }

        /// <summary>Who owns it; not used when <see cref="UserId"/> is set.</summary>
        public string? UserName { get; init; }

        /// <summary>The domain of <see cref="UserName"/>; by default the one that every Keystone has.</summary>
        public DomainName UserDomain { get; init; } = DomainName.Default;

        /// <summary>Secret: no message shows it.</summary>
        public required string ApplicationSecret { get; init; }

        internal override string Secret => ApplicationSecret;

        /// <summary>The credential's name or id, for messages.</summary>
        public override string ToString() => $"application credential '{Name ?? Id}'";
    }
}

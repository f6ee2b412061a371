namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>How to sign in to Keystone v3. Its text contains no secret.</summary>
/// <remarks>Source: Identity API v3, "Authentication and token management"; keystoneauth: <c>keystoneauth1/identity/v3</c>.</remarks>
public abstract record Credential
{
    private Credential()
    {
    }

    /// <summary>The secret, which must never appear in a message.</summary>
    internal abstract string Secret { get; }

    /// <summary>User and password, scoped to a project. Users and projects are given by id, or by name and domain.</summary>
    public sealed record Password : Credential
    {
        /// <summary>If unset, <see cref="UserName"/> identifies the user.</summary>
        public string? UserId { get; init; }

        /// <summary>Unique in <see cref="UserDomain"/>; not used when <see cref="UserId"/> is set.</summary>
        public string? UserName { get; init; }

        /// <summary>The domain of <see cref="UserName"/>; by default the one that every Keystone has.</summary>
        public DomainName UserDomain { get; init; } = DomainName.Default;

        /// <summary>Secret: no message shows it.</summary>
        public required string UserPassword { get; init; }

        /// <summary>If unset, <see cref="ProjectName"/> identifies the project.</summary>
        public string? ProjectId { get; init; }

        /// <summary>Unique in <see cref="ProjectDomain"/>; not used when <see cref="ProjectId"/> is set.</summary>
        public string? ProjectName { get; init; }

        /// <summary>The domain of <see cref="ProjectName"/>; by default the one that every Keystone has.</summary>
        public DomainName ProjectDomain { get; init; } = DomainName.Default;

        internal override string Secret => UserPassword;

        /// <summary>User and project, for messages.</summary>
        public override string ToString() => $"user '{UserName ?? UserId}' in project '{ProjectName ?? ProjectId}'";
    }

    /// <summary>An application credential, which determines the project. Identified by id, or by name and user.</summary>
    public sealed record Application : Credential
    {
        /// <summary>If unset, <see cref="Name"/> and the user identify the credential.</summary>
        public string? Id { get; init; }

        /// <summary>Unique for its user; not used when <see cref="Id"/> is set.</summary>
        public string? Name { get; init; }

        /// <summary>Id of its user. With <see cref="Name"/>, this or <see cref="UserName"/> is required.</summary>
        public string? UserId { get; init; }

        /// <summary>Name of its user; not used if <see cref="UserId"/> is set.</summary>
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

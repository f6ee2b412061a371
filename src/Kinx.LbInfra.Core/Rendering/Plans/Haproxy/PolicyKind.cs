namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What a policy does with a matching request.</summary>
internal enum PolicyKind
{
    /// <summary>Status 403.</summary>
    Deny,

    /// <summary>A redirect to a URL.</summary>
    Location,

    /// <summary>A redirect to a prefix followed by the path of the request.</summary>
    Prefix,

    /// <summary>The choice of a backend.</summary>
    Backend,
}

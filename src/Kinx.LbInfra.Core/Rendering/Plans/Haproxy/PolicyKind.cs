namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What a policy does with a request.</summary>
internal enum PolicyKind
{
    /// <summary>403.</summary>
    Deny,

    /// <summary>A redirect to a URL.</summary>
    Location,

    /// <summary>A redirect to the same path behind a prefix.</summary>
    Prefix,

    /// <summary>Another backend serves it.</summary>
    Backend,
}

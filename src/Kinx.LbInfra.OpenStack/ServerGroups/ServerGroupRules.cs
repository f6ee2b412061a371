namespace Kinx.LbInfra.OpenStack.ServerGroups;

/// <summary>The rules of a server group.</summary>
/// <remarks>Source: Compute API v2.1, "Create Server Group", <c>rules</c> from microversion 2.64.</remarks>
public sealed record ServerGroupRules
{
    /// <summary>0: not set.</summary>
    public int MaxServerPerHost { get; init; }
}

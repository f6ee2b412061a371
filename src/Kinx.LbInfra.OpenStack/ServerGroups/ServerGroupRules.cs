namespace Kinx.LbInfra.OpenStack.ServerGroups;

/// <summary>The rules of a server group.</summary>
public sealed record ServerGroupRules
{
    /// <summary>0: not set.</summary>
    public int MaxServerPerHost { get; init; }
}

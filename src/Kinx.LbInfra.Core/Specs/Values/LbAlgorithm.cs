using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How a pool selects the member for a new connection.</summary>
public enum LbAlgorithm
{
    /// <summary>In turn, according to weight.</summary>
    [EnumMember(Value = "ROUND_ROBIN")]
    RoundRobin,

    /// <summary>The member with the fewest connections.</summary>
    [EnumMember(Value = "LEAST_CONNECTIONS")]
    LeastConnections,

    /// <summary>By a hash of the client's address.</summary>
    [EnumMember(Value = "SOURCE_IP")]
    SourceIp,

    /// <summary>By a hash of the client's address and port.</summary>
    [EnumMember(Value = "SOURCE_IP_PORT")]
    SourceIpPort,
}

namespace Kinx.LbInfra.Core.Specs;

/// <summary>How a pool chooses a member.</summary>
public enum LbAlgorithm
{
    RoundRobin,
    LeastConnections,
    SourceIp,
    SourceIpPort,
}

using Kinx.LbInfra.Lab.Nodes;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>A node that the runner has booted.</summary>
internal sealed class RunningNode(NodeMachine machine, NodeDefinition definition)
{
    public NodeMachine Machine { get; } = machine;

    /// <summary>As it was last seen in the cloud.</summary>
    public NodeDefinition Definition { get; set; } = definition;

    /// <summary>It was asked to power off.</summary>
    public bool PoweringOff { get; set; }
}

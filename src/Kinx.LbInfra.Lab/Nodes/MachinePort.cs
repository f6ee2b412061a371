namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A port of a virtual machine.</summary>
/// <param name="Device">The tap device, in the network namespace in which the machine runs.</param>
/// <param name="MacAddress">Of the port.</param>
internal sealed record MachinePort(string Device, string MacAddress);

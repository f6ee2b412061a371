namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>What a machine boots with.</summary>
/// <param name="Image">The folder of its image: a root file system for a container, a disk for a virtual machine.</param>
/// <param name="ServerId">A UUID, which becomes the machine's.</param>
/// <param name="LogFile">Receives what it writes to its console.</param>
/// <param name="Ports">Its ports; a container has them in its network namespace already.</param>
internal sealed record MachineBoot(string Image, string ServerId, string LogFile, IReadOnlyList<MachinePort> Ports);

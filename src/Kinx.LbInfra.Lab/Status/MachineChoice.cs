using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>What the nodes of this lab are. <c>lab start</c> writes it to a file, which every other command reads.</summary>
internal static class MachineChoice
{
    /// <summary>Containers when there is no such file.</summary>
    public static MachineKind Read(LabPaths paths) =>
        File.Exists(paths.MachineKindFile) ? Enum.Parse<MachineKind>(File.ReadAllText(paths.MachineKindFile)) : MachineKind.Container;

    public static void Write(LabPaths paths, MachineKind kind) => WholeFile.Write(paths.MachineKindFile, kind.ToString());
}

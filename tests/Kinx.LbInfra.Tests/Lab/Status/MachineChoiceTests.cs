using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Status;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Status;

public sealed class MachineChoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-machines-");

    [Fact]
    public void Read_NothingWritten_IsContainer() => MachineChoice.Read(new LabPaths(_folder.FullName)).ShouldBe(MachineKind.Container);

    [Fact]
    public void Read_AfterWrite_IsTheSame()
    {
        MachineChoice.Write(new LabPaths(_folder.FullName), MachineKind.Emulated);

        MachineChoice.Read(new LabPaths(_folder.FullName)).ShouldBe(MachineKind.Emulated);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

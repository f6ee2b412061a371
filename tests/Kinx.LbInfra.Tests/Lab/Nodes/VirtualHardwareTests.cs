using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Status;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class VirtualHardwareTests : IDisposable
{
    private readonly DirectoryInfo _image = Directory.CreateTempSubdirectory("lbinfra-image-");

    [Theory]
    [InlineData("Accelerated", "kvm")]
    [InlineData("Emulated", "tcg,thread=multi,tb-size=512")]
    public void Arguments_Kind_DecidesTheAccelerator(string kind, string accelerator) =>
        After("-accel", Enum.Parse<MachineKind>(kind)).ShouldBe([accelerator]);

    [Fact]
    public void Arguments_DiskOnly_LeavesTheKernelToItsBootLoader() => After("-kernel").ShouldBeEmpty();

    [Fact]
    public void Arguments_KernelOfTheImage_IsBooted()
    {
        var kernel = Path.Combine(_image.FullName, "vmlinuz");
        File.WriteAllText(kernel, "");

        After("-kernel").ShouldBe([kernel]);
        After("-append").ShouldHaveSingleItem().ShouldContain("root=LABEL=lbinfra-root");
    }

    [Fact]
    public void Arguments_Ports_AreCardsInTheirOrder() => After("-device").Skip(1).ShouldBe(
    [
        "virtio-net-pci,id=n-ens3,netdev=tap-n-ens3,mac=fa:16:3e:00:00:01",
        "virtio-net-pci,id=n-ens4,netdev=tap-n-ens4,mac=fa:16:3e:00:00:02",
    ]);

    public void Dispose() => _image.Delete(recursive: true);

    private List<string> After(string option, MachineKind kind = MachineKind.Emulated)
    {
        MachinePort[] ports = [new("n-ens3", "fa:16:3e:00:00:01"), new("n-ens4", "fa:16:3e:00:00:02")];
        var hardware = new VirtualHardware(kind, "/n/disk.qcow2", "/n/config.iso", "/n/qmp", "/n/shell");
        var arguments = hardware.Arguments(new MachineBoot(_image.FullName, "5a8eb8f5-0107-47c5-898b-a2b583eef2c0", "/log", ports));
        return [.. arguments.Zip(arguments.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];
    }
}

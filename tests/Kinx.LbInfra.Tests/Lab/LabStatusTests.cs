using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Status;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab;

public sealed class LabStatusTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-status-");
    private readonly LabPaths _paths;

    public LabStatusTests()
    {
        _paths = new LabPaths(_folder.FullName);
        Directory.CreateDirectory(_paths.RunFolder);
    }

    [Fact]
    public async Task StatusAsync_NobodyHolds_IsStopped() => (await ReadAsync()).State.ShouldBe(LabState.Stopped);

    [Fact]
    public async Task StatusAsync_NoOutcomeYet_IsChanging()
    {
        using var held = LabLock.TryTake(_paths, LabPurpose.Run, TimeProvider.System);

        (await ReadAsync()).State.ShouldBe(LabState.Changing);
    }

    [Fact]
    public async Task StatusAsync_ReadyAndAllAlive_IsRunning()
    {
        using var held = LabLock.TryTake(_paths, LabPurpose.Run, TimeProvider.System);
        LabOutcome.Ready.Write(_paths.OutcomeFile);
        ProcessIdentity.Of(Environment.ProcessId)!.Write(Path.Combine(_paths.RunFolder, "nova-api.pid"));

        var status = await ReadAsync();

        status.State.ShouldBe(LabState.Running);
        status.Services.ShouldBe([new LabPartStatus("nova-api", "up", Environment.ProcessId)]);
    }

    [Fact]
    public async Task StatusAsync_AServiceDied_IsDegradedAndNamesIt()
    {
        using var held = LabLock.TryTake(_paths, LabPurpose.Run, TimeProvider.System);
        LabOutcome.Ready.Write(_paths.OutcomeFile);
        new ProcessIdentity(Environment.ProcessId, 1).Write(Path.Combine(_paths.RunFolder, "glance.pid"));

        var status = await ReadAsync();

        status.State.ShouldBe(LabState.Degraded);
        status.Problems.ShouldBe("glance is down");
    }

    [Fact]
    public async Task StatusAsync_RunnerWroteItsStatus_ShowsNodes()
    {
        new RunnerStatus([new LabPartStatus("web-a", "booting", 17, "cloud-init")]).Write(_paths.RunnerStatusFile);

        var status = await ReadAsync();

        status.Nodes.ShouldBe([new LabPartStatus("web-a", "booting", 17, "cloud-init")]);
        status.Switches.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<LabStatus> ReadAsync() => new LabCloud(_paths).StatusAsync(CancellationToken.None);
}

using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Holding;

public sealed class LabLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-lock-");
    private readonly LabPaths _paths;

    public LabLockTests() => _paths = new LabPaths(_folder.FullName);

    [Fact]
    public void TryTake_HeldAlready_IsNullAndTheHolderIsKnown()
    {
        using var held = LabLock.TryTake(_paths, LabPurpose.Run, TimeProvider.System);

        LabLock.TryTake(_paths, LabPurpose.Start, TimeProvider.System).ShouldBeNull();

        var holder = LabLock.Holder(_paths).ShouldNotBeNull();
        (holder.Process.Pid, holder.Purpose).ShouldBe((Environment.ProcessId, LabPurpose.Run));
    }

    [Fact]
    public void TryTake_LetGo_CanBeTakenAgain()
    {
        LabLock.TryTake(_paths, LabPurpose.Start, TimeProvider.System).ShouldNotBeNull().Dispose();

        using var held = LabLock.TryTake(_paths, LabPurpose.Run, TimeProvider.System);

        held.ShouldNotBeNull();
    }

    [Fact]
    public void Holder_ItsProcessIsGone_IsNull()
    {
        new LabHolder(new ProcessIdentity(Environment.ProcessId, 1), LabPurpose.Run, DateTimeOffset.UnixEpoch).Write(_paths.HolderFile);

        LabLock.Holder(_paths).ShouldBeNull();
    }

    [Fact]
    public void Parse_WrittenLine_GivesTheHolderAgain()
    {
        var since = new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.Zero);
        var holder = new LabHolder(new ProcessIdentity(12, 345), LabPurpose.Stop, since);

        LabHolder.Parse(holder.ToLine()).ShouldBe(holder);
        holder.ToString().ShouldBe("process 12 (lab stop) since 2026-03-01 10:20:30Z");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 x 2026-03-01T10:20:30Z run")]
    public void Parse_OtherText_IsNull(string text) => LabHolder.Parse(text).ShouldBeNull();

    public void Dispose() => _folder.Delete(recursive: true);
}

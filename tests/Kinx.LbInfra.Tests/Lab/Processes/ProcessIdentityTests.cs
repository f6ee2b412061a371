using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class ProcessIdentityTests
{
    [Fact]
    public void IsAlive_ThisProcess_IsTrue() => ProcessIdentity.Of(Environment.ProcessId).ShouldNotBeNull().IsAlive.ShouldBeTrue();

    [Fact]
    public void IsAlive_SamePidOtherStartTime_IsFalse() => new ProcessIdentity(Environment.ProcessId, 1).IsAlive.ShouldBeFalse();

    [Fact]
    public void ReadAlive_WrittenFile_GivesTheProcessAgain()
    {
        var file = Path.GetTempFileName();
        var identity = ProcessIdentity.Of(Environment.ProcessId)!;

        identity.Write(file);

        ProcessIdentity.ReadAlive(file).ShouldBe(identity);
        File.Delete(file);
        ProcessIdentity.ReadAlive(file).ShouldBeNull();
    }
}

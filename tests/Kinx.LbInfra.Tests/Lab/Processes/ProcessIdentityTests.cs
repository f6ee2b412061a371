using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class ProcessIdentityTests
{
    private const string Stat = "17 (a (odd) name) S 1 17 17 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 332705 1000 10 18446744073709551615";

    [Fact]
    public void Parse_NameWithParentheses_FindsTheStartTime() => ProcessIdentity.Parse(17, Stat).ShouldBe(new ProcessIdentity(17, 332705));

    [Fact]
    public void Parse_Zombie_IsNull() => ProcessIdentity.Parse(17, Stat.Replace(" S ", " Z ", StringComparison.Ordinal)).ShouldBeNull();

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

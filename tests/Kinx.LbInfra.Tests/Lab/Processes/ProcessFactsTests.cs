using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class ProcessFactsTests
{
    private const string Stat = "17 (a (odd) name) T 5 17 17 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 332705 1000 10 18446744073709551615";

    [Fact]
    public void Parse_NameWithParentheses_GivesEveryField() => ProcessFacts.Parse(17, Stat).ShouldBe(
        new ProcessFacts { Pid = 17, Name = "a (odd) name", State = 'T', Parent = 5, StartTime = 332705 });

    [Fact]
    public void IsDead_Zombie_IsTrue() =>
        ProcessFacts.Parse(17, Stat.Replace(" T ", " Z ", StringComparison.Ordinal)).IsDead.ShouldBeTrue();
}

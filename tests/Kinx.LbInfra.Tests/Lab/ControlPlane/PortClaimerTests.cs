using Kinx.LbInfra.Lab.ControlPlane;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class PortClaimerTests
{
    [Fact]
    public void Changes_PortAsksForAChassis_ClaimsIt() =>
        PortClaimer.Changes("port1,chassis1,[]\n")
            .ShouldBe(["--", "--if-exists", "set", "Port_Binding", "port1", "chassis=chassis1", "up=true"]);

    [Fact]
    public void Changes_PortMoves_ClaimsItForTheNewChassis() =>
        PortClaimer.Changes("port1,chassis2,chassis1\n").ShouldContain("chassis=chassis2");

    [Fact]
    public void Changes_PortAsksNoMore_LetsGo() => PortClaimer.Changes("port1,[],chassis1\n").ShouldBe(
    [
        "--", "--if-exists", "clear", "Port_Binding", "port1", "chassis",
        "--", "--if-exists", "set", "Port_Binding", "port1", "up=false",
    ]);

    [Fact]
    public void Changes_NothingToDo_IsEmpty() => PortClaimer.Changes("port1,[],[]\nport2,chassis1,chassis1\n").ShouldBeEmpty();
}

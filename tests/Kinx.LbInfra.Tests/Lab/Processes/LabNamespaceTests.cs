using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class LabNamespaceTests
{
    [Fact]
    public void EnterCommand_AnyCommand_RunsInTheNamespaceAndFindsTheClouds()
    {
        var command = LabNamespace.EnterCommand(new LabPaths("/run/x"), ["openstack", "server", "list"]);

        command.ShouldBe(
        [
            "nsenter", "--net=/run/netns/lbinfra-lab", "--", "env", "LBINFRA_LAB_INSIDE=1", "OS_CLIENT_CONFIG_FILE=/run/x/clouds.yaml",
            "openstack", "server", "list",
        ]);
    }
}

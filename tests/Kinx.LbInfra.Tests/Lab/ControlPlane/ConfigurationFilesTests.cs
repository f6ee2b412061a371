using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class ConfigurationFilesTests
{
    private readonly ConfigurationFiles _files = new(new LabPaths("/run/test-lab"), "a-password");

    [Fact]
    public void Names_EveryService_HasItsFile() => ConfigurationFiles.Names.ShouldBe(
    [
        "aodh/aodh.conf", "glance/glance-api.conf", "gnocchi/gnocchi.conf", "keystone/keystone.conf", "neutron/neutron.conf",
        "nova-services.py", "nova/compute1.conf", "nova/compute2.conf", "nova/compute3.conf", "nova/nova-db.conf", "nova/nova.conf",
        "placement/placement.conf", "rabbitmq/enabled_plugins", "rabbitmq/rabbitmq.conf", "run-commands.py",
    ]);

    [Fact]
    public void Render_EveryFile_HasNoPlaceholderLeft()
    {
        foreach (var name in ConfigurationFiles.Names) _files.Render(name).ShouldNotMatch("@[a-z]+@", name);
    }

    [Fact]
    public void Render_Placeholders_AreFilledIn()
    {
        var text = _files.Render("placement/placement.conf");

        text.ShouldContain("unix_socket=/run/test-lab/run/mysql.sock");
        text.ShouldContain("\npassword = a-password\n");
    }

    [Fact]
    public void Render_UnknownName_Throws() => Should.Throw<ArgumentException>(() => _files.Render("nova/nova.ini"));

    [Fact]
    public void Render_NovaCompute_SeesNoDatabase() => _files.Render("nova/nova.conf").ShouldNotContain("[database]");

    [Fact]
    public void Computes_EachHost_HasItsFile()
    {
        foreach (var host in ServiceTable.Computes) _files.Render($"nova/{host}.conf").ShouldContain($"\nhost = {host}\n");
    }
}

using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.OpenStack.Clients;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class OpenStackControlPlaneTests
{
    private static readonly LabPaths Paths = new("/run/test-lab") { CacheFolder = "/run/test-lab-cache" };

    [Fact]
    public void Items_WholeTable_IsInOrder()
    {
        using var client = new OpenStackClient(AdminCloud.Config("admin", "p"), TimeProvider.System);

        var preparation = new Preparation(Paths, new PreparedData(Paths, "key"), "p");
        var items = new OpenStackControlPlane(Paths, TimeProvider.System).Items(preparation, new Catalogue(client, "p"), client, client);

        Should.NotThrow(() => new StartPlan(items));
        items.Select(item => item.Name).ShouldBeSubsetOf(
        [
            "mariadb-files", "migration-mariadb", "data",
            "ovn-files", "mariadb", "epmd", "rabbitmq", "ovnnb", "ovnsb", "northd", "chassis", "databases", "keystone-db",
            "nova-db", "neutron-db", "placement-db", "glance-db", "gnocchi-db", "aodh-db", "keystone", "catalogue", "neutron", "placement",
            "glance", "nova", "gnocchi", "aodh", "resource-type",
            "networks", "images", "flavor",
        ]);
    }

    [Fact]
    public void ConfigurationFolders_OfServices_AreThoseOfTheLab()
    {
        var services = new ServiceTable(Paths);

        var words = services.OpenStack.Append(services.Keystone).SelectMany(service => service.Command.Concat(service.Environment.Values));

        words.Where(word => word.Contains("/etc/", StringComparison.Ordinal))
            .ShouldAllBe(word => word.StartsWith("/run/test-lab/etc/", StringComparison.Ordinal));
    }
}

using System.Security.Cryptography;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.OpenStack.Clients;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Starts a new OpenStack inside the network namespace in which this process runs.</summary>
internal sealed class OpenStackControlPlane(LabPaths paths, TimeProvider time)
{
    /// <summary>Starts everything; <paramref name="progress"/> receives one line for each part that is ready.</summary>
    public async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var prepared = new PreparedData(paths, await PreparationKey.OfAsync(paths, cancellationToken));
        var password = prepared.Password ?? RandomNumberGenerator.GetHexString(24, lowercase: true);
        new ConfigurationFiles(paths, password).Write();
        // A token carries the catalogue as it was when it was issued, so the client that fills the catalogue cannot use it.
        using var bootstrap = new OpenStackClient(AdminCloud.Config("admin", password), time);
        using var admin = new OpenStackClient(AdminCloud.Config("admin", password), time);
        using var member = new OpenStackClient(AdminCloud.Config("lab", password), time);
        var items = Items(new Preparation(paths, prepared, password), new Catalogue(bootstrap, password), admin, member);
        var count = 0;
        await new StartPlan(items).RunAsync(name => progress($"ready: {name} ({++count} of {items.Count})"), cancellationToken);
        await File.WriteAllTextAsync(paths.CloudsFile, LabClouds.Render(password), cancellationToken);
        File.SetUnixFileMode(paths.CloudsFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>All steps of the start, each after those that it depends on.</summary>
    internal IReadOnlyList<PlanItem> Items(
        Preparation preparation, Catalogue catalogue, OpenStackClient admin, OpenStackClient member)
    {
        var services = new ServiceTable(paths);
        var setup = new ProjectSetup(admin, member);
        var chassis = new Chassis(new SouthboundDatabase(paths), time);
        return
        [
            new FoundationFiles(paths).Ovn,
            .. preparation.Items,
            .. services.Foundations.Select(Item),
            new("chassis", ["ovnsb"], cancel => chassis.CreateAsync(ServiceTable.Computes, cancel)),
            Item(services.Keystone),
            new("catalogue", ["keystone"], catalogue.WriteAsync),
            .. services.OpenStack.Select(Item),
            new("resource-type", ["gnocchi", "catalogue"], new MetricResourceType(admin).CreateAsync),
            new("networks", ["neutron", "catalogue"], setup.CreateNetworksAsync),
            new("images", ["glance", "catalogue"], setup.CreateImagesAsync),
            new("flavor", ["nova"], setup.CreateFlavorAsync),
        ];
    }

    private PlanItem Item(ServiceDefinition service) =>
        new(service.Name, service.DependsOn, cancel => new Supervisor(paths).RunAsync(service, cancel));
}

using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Whether the cloud of a site has what the site file names, and lets this project use it.</summary>
internal sealed class CloudCheck(DoctorSite site, CloudConfigLoader clouds, TimeProvider time) : IDoctorCheck
{
    private const string Purpose = "all resources of a stack are created there";

    private string Check => $"cloud of site {site.Name}";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (site.Spec.Cloud == LabClouds.Member && !LabNamespace.IsInside)
        {
            return [new Finding(
                Check, FindingStatus.Warning, "the lab's cloud can be reached from inside the lab only", Purpose,
                $"lbinfra doctor --cloud --site {site.Name}")];
        }

        try
        {
            return await AskAsync(cancellationToken);
        }
        catch (CloudConfigException)
        {
            // CloudsFileCheck reports what is wrong with clouds.yaml.
            return [];
        }
        catch (OpenStackException exception)
        {
            return [new Finding(
                Check, FindingStatus.Missing, exception.Message, Purpose,
                "correct the credentials in clouds.yaml, or check that the cloud is up")];
        }
    }

    private async Task<IReadOnlyList<Finding>> AskAsync(CancellationToken cancellationToken)
    {
        using var cloud = new OpenStackClient(clouds.Load(site.Spec.Cloud) with { RegionName = site.Spec.Region }, time);
        var token = await cloud.SignInAsync(cancellationToken);
        var networks = new CloudNetworks(site, cloud, token.ProjectId);
        var computing = new CloudComputing(site, cloud);
        return
        [
            new Finding(Check, FindingStatus.Ok, $"signed in to project {token.ProjectId}", Purpose),
            await networks.L3Async(cancellationToken),
            await networks.ManagementAsync(cancellationToken),
            await computing.ImageAsync(cancellationToken),
            .. await computing.FlavorsAsync(cancellationToken),
        ];
    }
}

using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Whether clouds.yaml has credentials for a site's cloud; makes no call.</summary>
/// <param name="lack">The status when they are missing.</param>
internal sealed class CloudsFileCheck(
    Machine machine, DoctorSite site, CloudConfigLoader clouds, LabPaths lab, FindingStatus lack) : IDoctorCheck
{
    private string Check => $"clouds.yaml for site {site.Name}";

    private string Purpose => $"the credentials of cloud '{site.Spec.Cloud}'";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [site.Spec.Cloud == LabClouds.Member ? OfLab() : OfCloud()]);

    // The lab writes its clouds.yaml when it starts, so a missing one is not an error.
    private Finding OfLab()
    {
        if (machine.Exists(lab.CloudsFile)) return new Finding(Check, FindingStatus.Ok, lab.CloudsFile, Purpose);
        return new Finding(Check, FindingStatus.Warning, "the lab is not running", Purpose, "lbinfra lab start");
    }

    private Finding OfCloud()
    {
        try
        {
            return new Finding(Check, FindingStatus.Ok, $"signs in at {clouds.Load(site.Spec.Cloud).AuthUrl}", Purpose);
        }
        catch (CloudConfigException exception)
        {
            return new Finding(
                Check, lack, exception.Message, Purpose, $"add an entry '{site.Spec.Cloud}' to clouds.yaml");
        }
    }
}

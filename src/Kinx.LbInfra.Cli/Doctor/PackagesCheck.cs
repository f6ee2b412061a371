using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The Debian packages that the lab needs.</summary>
internal sealed class PackagesCheck(Machine machine, FindingStatus lack) : IDoctorCheck
{
    private const string Check = "Debian packages";
    private const string Purpose = "the lab: OpenStack, HAProxy, FRR, cloud-init";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var missing = await machine.MissingPackagesAsync(cancellationToken);
            if (missing.Count == 0) return [new Finding(Check, FindingStatus.Ok, $"all {LabPackages.All.Count} are installed", Purpose)];
            return [new Finding(
                Check, lack, $"{missing.Count} of {LabPackages.All.Count} are not installed", Purpose,
                $"apt-get install --no-install-recommends {string.Join(' ', missing)}")];
        }
        catch (LabException)
        {
            return [new Finding(Check, lack, "this machine has no dpkg", Purpose, "use a Debian machine for the lab")];
        }
    }
}

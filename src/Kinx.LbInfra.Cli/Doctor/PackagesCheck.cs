using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Debian packages.</summary>
/// <param name="machine">Where they should be installed.</param>
/// <param name="check">What is checked.</param>
/// <param name="packages">Their names.</param>
/// <param name="lack">The status when one is missing.</param>
/// <param name="purpose">What they are needed for.</param>
internal sealed class PackagesCheck(
    Machine machine, string check, IReadOnlyList<string> packages, FindingStatus lack, string purpose) : IDoctorCheck
{
    public static PackagesCheck OfLab(Machine machine, FindingStatus lack) =>
        new(machine, "Debian packages", LabPackages.All, lack, "the lab: OpenStack, HAProxy, FRR, cloud-init");

    public static PackagesCheck OfMachines(Machine machine) => new(
        machine,
        "Debian packages for virtual machines",
        LabPackages.OfMachines,
        FindingStatus.Warning,
        "optional: `lbinfra lab start --vm`, `lbinfra image build`, `lbinfra image check`");

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var missing = await machine.MissingPackagesAsync(packages, cancellationToken);
            if (missing.Count == 0) return [new Finding(check, FindingStatus.Ok, $"all {packages.Count} are installed", purpose)];
            return [new Finding(
                check, lack, $"{missing.Count} of {packages.Count} are not installed", purpose,
                $"apt-get install --no-install-recommends {string.Join(' ', missing)}")];
        }
        catch (LabException)
        {
            return [new Finding(check, lack, "this machine has no dpkg", purpose, "use a Debian machine for it")];
        }
    }
}

using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The files that database servers need before their first start.</summary>
internal sealed class FoundationFiles(LabPaths paths)
{
    public PlanItem Mariadb => new("mariadb-files", [], CreateMariadbAsync);

    public PlanItem Ovn => new("ovn-files", [], CreateOvnAsync);

    private Task<string> CreateMariadbAsync(CancellationToken cancellationToken) => ExternalCommand.RunAsync(
        [
            "mariadb-install-db", "--no-defaults", "--user=root", $"--datadir={paths.DataFolder}/mysql",
            "--auth-root-authentication-method=normal", "--skip-test-db",
        ],
        cancellationToken);

    private async Task CreateOvnAsync(CancellationToken cancellationToken)
    {
        foreach (var which in (string[])["nb", "sb"])
        {
            string[] create = ["ovsdb-tool", "create", $"{paths.DataFolder}/ovn{which}.db", $"/usr/share/ovn/ovn-{which}.ovsschema"];
            await ExternalCommand.RunAsync(create, cancellationToken);
        }
    }
}

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The lab needs root.</summary>
internal sealed class RootCheck(Machine machine, FindingStatus lack) : IDoctorCheck
{
    private const string Check = "root";
    private const string Purpose = "the lab makes network namespaces and mounts";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        machine.IsRoot
            ? new Finding(Check, FindingStatus.Ok, "yes", Purpose)
            : new Finding(Check, lack, "no", Purpose, "sudo ./lbinfra lab start"),
    ]);
}

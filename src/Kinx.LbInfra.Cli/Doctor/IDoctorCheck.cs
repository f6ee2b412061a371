namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>One check of <c>doctor</c>; changes nothing.</summary>
internal interface IDoctorCheck
{
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken);
}

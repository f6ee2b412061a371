namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>One thing that <c>doctor</c> looks at; it changes nothing.</summary>
internal interface IDoctorCheck
{
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken);
}

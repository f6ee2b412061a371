using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>All stack files of the project, checked as <c>validate</c> does.</summary>
internal sealed class StacksCheck(Project project) : IDoctorCheck
{
    private const string Check = "stack files";
    private const string Purpose = "describe the load balancers";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Find()]);

    private Finding Find()
    {
        var names = project.StackNames();
        var found = StackTreeCheck.Files(names.Select(project.StackFile)).SelectMany(check => check.Diagnostics).Distinct().ToList();
        var errors = found.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var detail = $"{names.Count} checked, {errors} error(s), {found.Count - errors} warning(s)";
        if (names.Count == 0)
        {
            return new Finding(
                Check, FindingStatus.Warning, $"there is none in '{project.StacksDirectory}'", Purpose,
                "write one; `lbinfra schema` helps your editor");
        }

        var status = errors > 0 ? FindingStatus.Missing : found.Count > 0 ? FindingStatus.Warning : FindingStatus.Ok;
        return new Finding(Check, status, detail, Purpose, status == FindingStatus.Ok ? null : "lbinfra validate");
    }
}

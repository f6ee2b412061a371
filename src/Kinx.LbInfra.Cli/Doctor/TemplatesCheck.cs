using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The folder that every file of a node comes from.</summary>
internal sealed class TemplatesCheck(Machine machine, Project project) : IDoctorCheck
{
    private const string Check = "templates";
    private const string Purpose = "every file of a node comes from there";
    private const string Main = "haproxy.cfg.scriban";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        machine.Exists(Path.Combine(project.TemplatesDirectory, Main))
            ? new Finding(Check, FindingStatus.Ok, project.TemplatesDirectory, Purpose)
            : new Finding(
                Check, FindingStatus.Missing, $"there is no '{Path.Combine(project.TemplatesDirectory, Main)}'", Purpose,
                "git checkout -- templates"),
    ]);
}

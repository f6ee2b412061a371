using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Lab.ControlPlane;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>What is checked: a project and some or all of its sites.</summary>
internal sealed record DoctorScope(Project Project, IReadOnlyList<DoctorSite> Sites)
{
    /// <summary>The status when the credentials of a site are missing: few machines deploy to every site of a project.</summary>
    public required FindingStatus LackOfCredentials { get; init; }

    private bool UsesLab => Sites.Any(site => site.Spec.Cloud == LabClouds.Member);

    /// <summary>The status when something is missing that only the lab needs.</summary>
    public FindingStatus LackOfLab => UsesLab ? FindingStatus.Missing : FindingStatus.Warning;

    /// <summary>All sites of the project, or the named one. <see cref="StacksCheck"/> reports sites whose files have errors.</summary>
    /// <exception cref="CliException">There is no such site.</exception>
    public static DoctorScope Of(Project project, string? site)
    {
        if (site is not null && !project.SiteNames().Contains(site, StringComparer.Ordinal))
        {
            throw new CliException($"there is no site '{site}'", $"the sites are: {string.Join(", ", project.SiteNames())}");
        }

        var names = site is null ? project.SiteNames() : [site];
        return new DoctorScope(project, [.. names.Select(name => Load(project, name)).OfType<DoctorSite>()])
        {
            LackOfCredentials = site is null ? FindingStatus.Warning : FindingStatus.Missing,
        };
    }

    private static DoctorSite? Load(Project project, string name) =>
        SiteLoader.LoadFile(project.SiteFile(name)) is { HasErrors: false, Value: { } spec } ? new DoctorSite(name, spec) : null;
}

using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Lab.ControlPlane;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>What is asked about: a project and the sites that count.</summary>
internal sealed record DoctorScope(Project Project, IReadOnlyList<DoctorSite> Sites)
{
    /// <summary>How bad it is when a site's credentials are not there: not every machine serves every site of a project.</summary>
    public required FindingStatus LackOfCredentials { get; init; }

    private bool UsesLab => Sites.Any(site => site.Spec.Cloud == LabClouds.Member);

    /// <summary>How bad it is when something is not there that only the lab needs.</summary>
    public FindingStatus LackOfLab => UsesLab ? FindingStatus.Missing : FindingStatus.Warning;

    /// <summary>
    /// All sites of the project, or the one that is named. Sites whose files have errors are left to <see cref="StacksCheck"/>.
    /// </summary>
    /// <exception cref="CliException">There is no such site.</exception>
    public static DoctorScope Of(Project project, string? site)
    {
        if (site is not null && !project.SiteNames().Contains(site, StringComparer.Ordinal))
            throw new CliException($"there is no site '{site}'", $"sites are: {string.Join(", ", project.SiteNames())}");
        var names = site is null ? project.SiteNames() : [site];
        return new DoctorScope(project, [.. names.Select(name => Load(project, name)).OfType<DoctorSite>()])
        {
            LackOfCredentials = site is null ? FindingStatus.Warning : FindingStatus.Missing,
        };
    }

    private static DoctorSite? Load(Project project, string name) =>
        SiteLoader.LoadFile(project.SiteFile(name)) is { HasErrors: false, Value: { } spec } ? new DoctorSite(name, spec) : null;
}

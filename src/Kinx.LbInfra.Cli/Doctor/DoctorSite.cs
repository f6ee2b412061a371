using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>A site file and its name.</summary>
internal sealed record DoctorSite(string Name, SiteSpec Spec);

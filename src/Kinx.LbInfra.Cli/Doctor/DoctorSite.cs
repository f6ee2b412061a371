using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>A site file and its name.</summary>
internal sealed record DoctorSite(string Name, SiteSpec Spec);

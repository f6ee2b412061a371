using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>The variables of the control plane's programs; nothing is inherited from the user's shell.</summary>
internal static class ServiceEnvironment
{
    /// <summary>The common variables, and those given over them.</summary>
    public static IReadOnlyDictionary<string, string> Of(LabPaths paths, IReadOnlyDictionary<string, string> own)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin",
            ["LC_ALL"] = "C.UTF-8",
            ["HOME"] = Path.Combine(paths.ConfigurationFolder, "home"),
            ["TMPDIR"] = Path.Combine(paths.DataFolder, "tmp"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            [LabNamespace.MarkerVariable] = "1",
        };
        foreach (var (name, value) in own) all[name] = value;
        return all;
    }
}

using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>The environment of the lab's services; they inherit nothing from the user's shell.</summary>
internal static class ServiceEnvironment
{
    /// <summary>The variables of every service, overridden by <paramref name="own"/>.</summary>
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

using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>How the files of codes make a diagnostic.</summary>
internal static class Finding
{
    /// <summary>A finding that stops a deployment.</summary>
    public static Diagnostic Error(string code, string message, YamlPath path, string hint) => new(code, Severity.Error, message, path, hint);

    /// <summary>A finding that stops nothing.</summary>
    public static Diagnostic Warning(string code, string message, YamlPath path, string hint) => new(code, Severity.Warning, message, path, hint);

    /// <summary>The key that a path ends with, as messages quote it.</summary>
    public static string Field(YamlPath path) => path.LastKey ?? "";
}

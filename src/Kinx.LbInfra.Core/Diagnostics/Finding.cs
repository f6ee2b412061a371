using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>Creates the diagnostics of the rules.</summary>
internal static class Finding
{
    /// <summary>A finding that prevents a deployment.</summary>
    public static Diagnostic Error(string code, string message, YamlPath path, string hint) =>
        new(code, Severity.Error, message, path, hint);

    /// <summary>A finding that does not prevent a deployment.</summary>
    public static Diagnostic Warning(string code, string message, YamlPath path, string hint) =>
        new(code, Severity.Warning, message, path, hint);

    /// <summary>The last key of a path, which messages quote.</summary>
    public static string Field(YamlPath path) => path.LastKey ?? "";
}

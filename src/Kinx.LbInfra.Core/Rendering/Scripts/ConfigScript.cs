using System.Text;
using Kinx.LbInfra.Core.Rendering.Files;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>
/// The shell script that installs a configuration on a node: it writes all files to a staging folder and then runs the staged
/// <c>apply</c> program. The remote command gets it as standard input, and user data contains it as boot script.
/// </summary>
public static class ConfigScript
{
    private const string Apply = "/usr/local/lib/lbinfra/apply";

    /// <summary>Renders the script; equal configurations give equal bytes.</summary>
    public static string Render(NodeConfiguration configuration)
    {
        var script = new StringBuilder();
        WriteHead(script, configuration);
        foreach (var folder in Folders(configuration.Files)) Line(script, $"mkdir -p \"$stage/files{folder}\"");

        foreach (var file in configuration.Files) WriteFile(script, file);

        // The script is a single function, so a truncated copy does nothing.
        Line(script, "}");
        Line(script, "stage_files");
        Line(script, "trap - EXIT");
        Line(script, $"exec \"$stage/files{Apply}\" \"$stage\" {configuration.Generation} </dev/null");
        return script.ToString();
    }

    private static void WriteHead(StringBuilder script, NodeConfiguration configuration)
    {
        Line(script, "#!/bin/sh");
        Line(script, $"# The configuration of {configuration.NodeName}. Running it twice changes nothing.");
        Line(script, "set -eu");
        Line(script, "umask 077");
        Line(script, "stage=/var/lib/lbinfra/staging.$$");
        Line(script, "stage_files() {");
        Line(script, "trap 'rm -rf \"$stage\"; echo \"lbinfra: cannot write $stage; nothing was changed\" >&2' EXIT");
        Line(script, "rm -rf \"$stage\"");
    }

    private static IEnumerable<string> Folders(IReadOnlyList<NodeFile> files) =>
        files.Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct().Order(StringComparer.Ordinal);

    private static void WriteFile(StringBuilder script, NodeFile file)
    {
        var terminator = HereDocument.Terminator(file.Content);
        Line(script, $"cat >\"$stage/files{file.Path}\" <<'{terminator}'");
        script.Append(file.Content);
        Line(script, terminator);
        Line(script, $"chmod {file.Mode} \"$stage/files{file.Path}\"");
    }

    private static void Line(StringBuilder script, string text) => script.Append(text).Append('\n');
}

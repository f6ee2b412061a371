using System.Text;
using Kinx.LbInfra.Core.Rendering.Files;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>
/// The shell script that brings a configuration to a node: it writes every file under a staging folder and hands over to the
/// staged <c>apply</c> program. The same text is the standard input of the remote command and, in the user data, the boot script.
/// </summary>
public static class ConfigScript
{
    private const string Apply = "/usr/local/lib/lbinfra/apply";

    /// <summary>Renders the script; equal configurations give equal bytes.</summary>
    public static string Render(NodeConfiguration configuration)
    {
        var script = new StringBuilder();
        WriteHead(script, configuration);
        foreach (var folder in Folders(configuration.Files))
            Line(script, $"mkdir -p \"$stage/files{folder}\"");

        foreach (var file in configuration.Files)
            WriteFile(script, file);

        // All of it is one function, so a script that was cut off on its way does nothing.
        Line(script, "}");
        Line(script, "stage_files");
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

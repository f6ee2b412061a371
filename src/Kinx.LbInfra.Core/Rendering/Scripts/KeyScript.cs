using System.Text;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>
/// The shell script that installs a load balancer's keys on a node: the standard input of the Keys command, and secret. It writes files
/// that only root can read, prints none of their content, and keeps files of other versions, which the running and the previous
/// configuration refer to.
/// </summary>
public static class KeyScript
{
    /// <summary>Renders the script; equal secrets give equal bytes.</summary>
    /// <param name="secrets">The secrets by name.</param>
    /// <param name="fingerprints">Fingerprints of the same secrets.</param>
    public static string Render(IReadOnlyDictionary<string, string> secrets, KeyFingerprints fingerprints)
    {
        var script = new StringBuilder(Head);
        foreach (var (name, text) in secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal))
        {
            WriteFile(script, KeyFile.PathOf(name, fingerprints), text.EndsWith('\n') ? text : text + "\n");
        }

        return script.Append(Tail).ToString();
    }

    // The script is a single function, so a truncated copy does nothing. It shares the lock of the apply program, which
    // deletes old keys after a successful run.
    private const string Head = $$"""
        #!/bin/sh
        # The keys of this node. Running it twice changes nothing.
        set -eu
        umask 077
        put() { cat >"$1.new" && sync "$1.new" && mv -f "$1.new" "$1"; }
        bring_keys() {
        (umask 022 && mkdir -p /var/lib/lbinfra {{KeyFile.Folder}})
        chmod 0700 {{KeyFile.Folder}}
        exec 9>/var/lib/lbinfra/lock
        flock -w 100 9 || { echo "lbinfra: another configuration run has held the lock for 100 s" >&2; exit 1; }

        """;

    private const string Tail = """
        }
        bring_keys

        """;

    private static void WriteFile(StringBuilder script, string path, string content)
    {
        var end = HereDocument.Terminator(content);
        script.Append($"put {path} <<'{end}'\n").Append(content).Append(end).Append('\n');
    }
}

using System.Text;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Core.Rendering.Scripts;

/// <summary>
/// The shell script that brings a load balancer's keys to a node: the standard input of the Keys command, and a secret. It writes
/// files of root's alone, prints none of their content, and leaves the files of other versions alone: the running configuration and the
/// one before name them.
/// </summary>
public static class KeyScript
{
    /// <summary>Renders the script; equal secrets give equal bytes.</summary>
    /// <param name="secrets">The secrets' texts by name.</param>
    /// <param name="fingerprints">Fingerprints of the same secrets.</param>
    public static string Render(IReadOnlyDictionary<string, string> secrets, KeyFingerprints fingerprints)
    {
        var script = new StringBuilder(Head);
        foreach (var (name, text) in secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal))
            WriteFile(script, KeyFile.PathOf(name, fingerprints), text.EndsWith('\n') ? text : text + "\n");

        return script.Append(Tail).ToString();
    }

    // All of it is one function, so a script that was cut off on its way does nothing. The lock is that of the apply program, which
    // takes old keys away when a run of it ends well.
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

using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// A root shell in a virtual machine, at its second serial port: systemd's debug shell. It needs no key and no network, and is there from
/// early in the boot.
/// </summary>
/// <param name="socketFile">qemu's socket of that port.</param>
internal sealed partial class GuestShell(string socketFile)
{
    private readonly SocketTalk _talk = new(
        socketFile,
        TimeSpan.FromSeconds(30),
        () => new LabException("the node's shell does not answer", "wait until the node has booted; thaw it, if it is frozen"));

    /// <summary>Runs a command; both of its outputs are <see cref="ExternalCommandResult.Output"/>.</summary>
    /// <exception cref="LabException">The shell does not answer within 30 s.</exception>
    public Task<ExternalCommandResult> RunAsync(string command, CancellationToken cancellationToken) =>
        _talk.RunAsync((socket, bounded) => AskAsync(socket, command, bounded), cancellationToken);

    private static async Task<ExternalCommandResult> AskAsync(Socket socket, string command, CancellationToken cancellationToken)
    {
        // The terminal repeats what it is sent, so the marks are not in one piece there. Another answer may still be on its way.
        var mark = Guid.NewGuid().ToString("n");
        var line = $"\nbegin={mark}; echo \"<$begin>\"; {{ {command}; }} 2>&1; echo \"<$begin $?>\"\n";
        await socket.SendAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
        var (text, buffer) = ("", new byte[4096]);
        while (true)
        {
            if (End().Matches(text).FirstOrDefault(match => match.Groups["mark"].Value == mark) is { } end) return Result(text, mark, end);
            var count = await socket.ReceiveAsync(buffer, cancellationToken);
            if (count == 0) throw new LabException("the virtual machine ended", "start its server");
            text += Encoding.UTF8.GetString(buffer, 0, count);
        }
    }

    private static ExternalCommandResult Result(string text, string mark, Match end)
    {
        var begin = text.IndexOf($"<{mark}>", StringComparison.Ordinal) + mark.Length + 2;
        var output = text[begin..end.Index].Replace("\r", "", StringComparison.Ordinal).TrimStart('\n');
        return new ExternalCommandResult(int.Parse(end.Groups["code"].Value, CultureInfo.InvariantCulture), output, "");
    }

    [GeneratedRegex(@"<(?<mark>[0-9a-f]{32}) (?<code>[0-9]+)>")]
    private static partial Regex End();
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>A run of the system's <c>ssh</c>.</summary>
internal sealed class SshProcess(string config, SshFiles files, IProviderLog log, SecretTexts mask)
{
    /// <exception cref="ProviderException">There is no <c>ssh</c> on this machine.</exception>
    public async Task<SshResult> RunAsync(string commandLine, RemoteCommand command, CancellationToken cancellationToken)
    {
        ClearLogs();
        using var process = Start(commandLine);
        try
        {
            var stdout = CaptureAsync(process.StandardOutput, command.Logging.Stdout, cancellationToken);
            var stderr = CaptureAsync(process.StandardError, command.Logging.Stderr, cancellationToken);
            await SendAsync(process.StandardInput.BaseStream, command.Stdin, cancellationToken);
            var output = new CommandOutput(await stdout, await stderr);
            await process.WaitForExitAsync(cancellationToken);
            return new SshResult(process.ExitCode, output, Read(SshConfig.TargetLog(files)), Read(SshConfig.BastionLog(files)));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Task<string> CaptureAsync(StreamReader reader, bool isShown, CancellationToken cancellationToken) =>
        new OutputCapture(reader.BaseStream, isShown ? Show : null).ReadAsync(cancellationToken);

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ProviderException($"cannot start 'ssh': {missing.Message}; install openssh-client", missing);
        }
    }

    private Process Start(string commandLine)
    {
        var start = new ProcessStartInfo("ssh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "-F", config, "-E", SshConfig.TargetLog(files), SshConfig.Target, commandLine })
        {
            start.ArgumentList.Add(argument);
        }

        return StartProcess(start);
    }

    // A command does not have to read its input.
    private static async Task SendAsync(Stream stdin, string text, CancellationToken cancellationToken)
    {
        try
        {
            await using (stdin)
            {
                await stdin.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            }
        }
        catch (IOException)
        {
            // The command or the connection has ended; the exit code says which.
        }
    }

    private void Show(string line) => log.Status(mask.Mask(line));

    private void ClearLogs()
    {
        File.Delete(SshConfig.TargetLog(files));
        File.Delete(SshConfig.BastionLog(files));
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}

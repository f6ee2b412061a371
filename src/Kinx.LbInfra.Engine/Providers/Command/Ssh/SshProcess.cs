using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>One run of the system's <c>ssh</c>.</summary>
internal sealed class SshProcess(string config, SshFiles files, IProviderLog log, SecretTexts mask)
{
    /// <exception cref="ProviderException">There is no <c>ssh</c> on this machine.</exception>
    public async Task<SshResult> RunAsync(string commandLine, RemoteCommand command, CancellationToken cancellationToken)
    {
        ClearLogs();
        using var process = Start(commandLine);
        try
        {
            var stdout = new OutputCapture(process.StandardOutput.BaseStream, command.Logging.Stdout
                ? Show
                : null).ReadAsync(cancellationToken);
            var stderr = new OutputCapture(process.StandardError.BaseStream, command.Logging.Stderr
                ? Show
                : null).ReadAsync(cancellationToken);
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

    private Process Start(string commandLine)
    {
        var start = new ProcessStartInfo(
            "ssh")
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-F", config, "-E", SshConfig.TargetLog(files), SshConfig.Target, commandLine })
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ProviderException($"cannot start 'ssh': {missing.Message}; install openssh-client", missing);
        }
    }

    /// <summary>A command need not read all of it, or any.</summary>
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
            // The command, or the connection, ended first; its exit code says which.
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

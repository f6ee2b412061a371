using System.Diagnostics;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>An ed25519 key pair of OpenSSH, made by the system's <c>ssh-keygen</c>.</summary>
/// <param name="Private">The private key in OpenSSH's PEM form, with its final newline.</param>
/// <param name="Public"><c>ssh-ed25519 BASE64</c>, without a comment.</param>
public sealed record SshKeyPair(string Private, string Public)
{
    /// <exception cref="CliException"><c>ssh-keygen</c> is missing or fails.</exception>
    public static async Task<SshKeyPair> GenerateAsync(CancellationToken cancellationToken)
    {
        // Mode 0700, as Directory.CreateTempSubdirectory makes it: the key never lies in the open.
        var folder = Directory.CreateTempSubdirectory("lbinfra-key-");
        try
        {
            var file = Path.Combine(folder.FullName, "key");
            await RunKeygenAsync(file, cancellationToken);
            var publicKey = (await File.ReadAllTextAsync($"{file}.pub", cancellationToken)).Trim();
            return new SshKeyPair(await File.ReadAllTextAsync(file, cancellationToken), publicKey);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunKeygenAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file]) { RedirectStandardError = true };
        using var process = Start(start);
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new CliException($"ssh-keygen failed: {errors.Trim()}", exitCode: ExitCode.Failure);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CliException("ssh-keygen is missing", "install it: apt-get install openssh-client", ExitCode.Failure);
        }
    }
}

using System.Diagnostics;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>An ed25519 key pair in the formats of OpenSSH.</summary>
/// <param name="Private">The private key as PEM, with its final newline.</param>
/// <param name="Public"><c>ssh-ed25519 BASE64</c>, without a comment.</param>
public sealed record SshKeyPair(string Private, string Public)
{
    /// <summary>Makes a key pair with <c>ssh-keygen</c>.</summary>
    /// <exception cref="CliException"><c>ssh-keygen</c> is missing or fails.</exception>
    public static async Task<SshKeyPair> GenerateAsync(CancellationToken cancellationToken)
    {
        // The folder has mode 0700, so no other user can read the key.
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
        string[] arguments = ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file];
        using var process = Start(new ProcessStartInfo("ssh-keygen", arguments) { RedirectStandardError = true });
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new CliException($"ssh-keygen failed: {errors.Trim()}", exitCode: ExitCode.Failure);
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

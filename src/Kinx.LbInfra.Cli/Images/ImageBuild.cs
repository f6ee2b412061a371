using System.Diagnostics;
using System.Security.Cryptography;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>Runs the recipe <c>image/build</c>.</summary>
/// <param name="program">Its path.</param>
/// <param name="release">Debian's name of the release.</param>
internal sealed class ImageBuild(string program, string release)
{
    /// <summary>Builds a disk image.</summary>
    /// <param name="target">Absolute path of the new file.</param>
    /// <param name="options">More options of the recipe.</param>
    /// <param name="progress">Receives the recipe's messages.</param>
    /// <param name="cancellationToken">Ends the recipe.</param>
    /// <exception cref="CliException">The recipe failed.</exception>
    public async Task<BuiltImage> RunAsync(
        string target, IEnumerable<string> options, Action<string> progress, CancellationToken cancellationToken)
    {
        var version = await ExternalCommand.RunAsync([program, "--release", release, "--version"], cancellationToken);
        var start = new ProcessStartInfo(program, ["--release", release, "--disk", target, .. options]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        try
        {
            while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line) progress(line);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0) throw new CliException("the image was not built; its messages are above", exitCode: ExitCode.Failure);
        await using var file = File.OpenRead(target);
        var digest = await SHA256.HashDataAsync(file, cancellationToken);
        return new BuiltImage(target, version.Trim(), file.Length, Convert.ToHexStringLower(digest));
    }
}

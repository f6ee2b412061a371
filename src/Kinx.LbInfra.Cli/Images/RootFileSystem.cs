using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>A root file system that can be looked at: in a folder, in a disk image, or of a host.</summary>
/// <param name="facts">The program <c>image/facts</c>.</param>
internal sealed class RootFileSystem(string facts)
{
    /// <summary>The facts about it.</summary>
    /// <param name="target">A folder, a disk image, or a host as ssh knows it.</param>
    /// <param name="paths">The paths to look for.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <exception cref="CliException">There is no such file, or the host does not answer.</exception>
    public async Task<ImageFacts> LookAsync(string target, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (Directory.Exists(target)) return await InFolderAsync(target, ImageKind.Folder, paths, cancellationToken);
        if (File.Exists(target))
        {
            using var disk = await DiskImage.OpenAsync(target, cancellationToken);
            return await InFolderAsync(disk.Root, ImageKind.Disk, paths, cancellationToken);
        }

        if (IsHost(target)) return await OfHostAsync(target, paths, cancellationToken);
        throw new CliException($"'{target}' does not exist", "name a disk image, a folder, or a host: root@192.0.2.10");
    }

    private static bool IsHost(string target) =>
        !target.Contains('/', StringComparison.Ordinal) && !target.EndsWith(".qcow2", StringComparison.Ordinal);

    private async Task<ImageFacts> InFolderAsync(
        string root, ImageKind kind, IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        new(kind, Lines(await ExternalCommand.RunAsync(["sh", facts, root, .. paths], cancellationToken)));

    private async Task<ImageFacts> OfHostAsync(string host, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        string[] ssh = ["ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "--", host, "sh", "-s", "--", "/", .. paths];
        var result = await ExternalCommand.TryRunAsync(ssh, await File.ReadAllTextAsync(facts, cancellationToken), cancellationToken);
        if (result.ExitCode == 0) return new ImageFacts(ImageKind.Host, Lines(result.Output));
        throw new CliException(
            $"'{host}' does not answer: {result.Error.Trim()}", $"try: ssh {host} true", ExitCode.Failure);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>
/// The root file system of a disk image, copied into a folder. Nothing is mounted, so it needs neither root nor a loop device; but it
/// reads ext2 to ext4 only.
/// </summary>
internal sealed class DiskImage : IDisposable
{
    private const int SectorSize = 512;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-image.");

    private DiskImage()
    {
    }

    /// <summary>A copy of what the checks look at; owners and devices are not kept.</summary>
    public string Root => Path.Combine(_folder.FullName, "root");

    /// <summary>Copies the root file system out of an image of any format that qemu-img reads.</summary>
    /// <exception cref="CliException">The image has no root file system that can be read.</exception>
    public static async Task<DiskImage> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var disk = new DiskImage();
        try
        {
            await disk.CopyAsync(file, cancellationToken);
            return disk;
        }
        catch
        {
            disk.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task CopyAsync(string file, CancellationToken cancellationToken)
    {
        var raw = Path.Combine(_folder.FullName, "raw");
        await ExternalCommand.RunAsync(["qemu-img", "convert", "-O", "raw", file, raw], cancellationToken);
        foreach (var offset in await OffsetsAsync(raw, cancellationToken))
        {
            var device = string.Create(CultureInfo.InvariantCulture, $"{raw}?offset={offset}");
            if (!await HasSystemAsync(device, cancellationToken)) continue;
            Directory.CreateDirectory(Root);
            await DebugAsync(device, $"rdump / \"{Root}\"", cancellationToken);
            File.Delete(raw);
            return;
        }

        throw new CliException(
            $"'{file}' has no root file system of type ext4", "start a server of it, and check that: lbinfra image check root@HOST");
    }

    // A disk without partitions is one file system.
    private static async Task<IReadOnlyList<long>> OffsetsAsync(string raw, CancellationToken cancellationToken)
    {
        var table = await ExternalCommand.TryRunAsync(["sfdisk", "--json", raw], input: null, cancellationToken);
        if (table.ExitCode != 0) return [0];
        var partitions = JsonNode.Parse(table.Output)!["partitiontable"]!["partitions"]?.AsArray() ?? [];
        return [.. partitions.Select(partition => partition!["start"]!.GetValue<long>() * SectorSize)];
    }

    private static async Task<bool> HasSystemAsync(string device, CancellationToken cancellationToken) =>
        (await DebugAsync(device, "stat /etc/os-release", cancellationToken)).Contains("Inode:", StringComparison.Ordinal);

    // Its exit code is 0 in any case; that owners cannot be set without root is only a message.
    private static async Task<string> DebugAsync(string device, string request, CancellationToken cancellationToken) =>
        (await ExternalCommand.TryRunAsync(["debugfs", "-R", request, device], input: null, cancellationToken)).Output;
}

using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>A file that an image must have.</summary>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Path">Absolute.</param>
/// <param name="When">What needs it.</param>
internal sealed record ImageNeed(string Package, string Path, ImageNeedReason When)
{
    /// <summary>The needs in <c>image/needs.txt</c>, in its order.</summary>
    /// <exception cref="CliException">A line is not one.</exception>
    public static IReadOnlyList<ImageNeed> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(line => line.Trim() is not ("" or ['#', ..])).Select(line => Of(line, file))];

    private static ImageNeed Of(string line, string file) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var package, ['/', ..] path, var when] when ReasonOf(when) is { } reason => new ImageNeed(package, path, reason),
        _ => throw new CliException($"{file}: not PACKAGE FILE WHEN: {line}", "see the head of the file"),
    };

    private static ImageNeedReason? ReasonOf(string word) => word switch
    {
        "always" => ImageNeedReason.Always,
        "health_report" => ImageNeedReason.HealthReport,
        "syslog" => ImageNeedReason.Syslog,
        "ping_monitor" => ImageNeedReason.PingMonitor,
        "ssh_user" => ImageNeedReason.SshUser,
        _ => null,
    };
}

using Kinx.LbInfra.Cli.Doctor;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>What an image lacks, and what it must not have.</summary>
/// <param name="needs">The files of <c>image/needs.txt</c>.</param>
/// <param name="demand">Of the stack; null: of every stack, and what only some need is a warning.</param>
internal sealed class ImageJudge(IReadOnlyList<ImageNeed> needs, ImageDemand? demand)
{
    // How Nova attaches the configuration drive, the disk and the ports.
    private static readonly string[] Drivers = ["isofs", "virtio_blk", "virtio_net"];

    private static readonly ImageFinding NoKernel =
        new("lacks-kernel", FindingStatus.Missing, "it has no kernel", "install linux-image-cloud-amd64 in the image");

    public IReadOnlyList<ImageFinding> Judge(ImageFacts facts) =>
        [.. Lacking(facts), .. Kernel(facts), .. OpenFiles(facts), .. Secrets(facts), .. Restarts(facts), .. Origin(facts)];

    private IEnumerable<ImageFinding> Lacking(ImageFacts facts)
    {
        var there = facts.Files.ToHashSet(StringComparer.Ordinal);
        foreach (var package in needs.Where(need => !there.Contains(need.Path)).GroupBy(need => need.Package))
        {
            if (package.Select(StatusOf).Max() is not (var status and not FindingStatus.Ok)) continue;
            var files = string.Join(", ", package.Select(need => need.Path));
            yield return new ImageFinding($"lacks-{package.Key}", status, $"{files} is not there{Why(package.First().When)}",
                $"install {package.Key} in the image, or build one: lbinfra image build");
        }
    }

    private FindingStatus StatusOf(ImageNeed need)
    {
        if (need.When == ImageNeedReason.Always || demand?.Reasons.Contains(need.When) == true) return FindingStatus.Missing;
        return demand is null ? FindingStatus.Warning : FindingStatus.Ok;
    }

    private static string Why(ImageNeedReason reason) => reason switch
    {
        ImageNeedReason.HealthReport => "; a site with health_report needs it",
        ImageNeedReason.Syslog => "; a site with syslog needs it",
        ImageNeedReason.PingMonitor => "; monitors of type PING need it",
        ImageNeedReason.SshUser => "; an ssh_user that is not root needs it",
        _ => "",
    };

    private static IEnumerable<ImageFinding> Kernel(ImageFacts facts)
    {
        if (facts.Kind != ImageKind.Disk) return [];
        if (!facts.Kernels.Any()) return [NoKernel];
        return Drivers.Except(facts.Drivers, StringComparer.Ordinal).Select(driver => new ImageFinding(
            "lacks-driver", FindingStatus.Missing, $"the kernel has no driver {driver}, so a node would not find its disk, data or ports",
            "install linux-image-cloud-amd64 or linux-image-amd64"));
    }

    private IEnumerable<ImageFinding> OpenFiles(ImageFacts facts)
    {
        if (demand is null || facts.FileLimit is not { } limit || limit >= demand.FileLimit) return [];
        return [new(
            "file-limit", FindingStatus.Missing, $"haproxy may open {limit} files, but the site says {demand.FileLimit}",
            "set file_limit in the site file to that, or raise LimitNOFILE of haproxy.service in the image")];
    }

    private static IEnumerable<ImageFinding> Secrets(ImageFacts facts)
    {
        if (facts.Kind == ImageKind.Host) return [];
        return facts.Secrets.Select(path => new ImageFinding(
            "secret", FindingStatus.Missing, $"{path} would be the same on every node", "remove it; cloud-init makes one on each node"));
    }

    private static IEnumerable<ImageFinding> Restarts(ImageFacts facts) => facts.Restarts.Select(what => new ImageFinding(
        "restarts", FindingStatus.Warning, $"{what} may restart haproxy or frr at a time that nobody chose", "mask or remove it"));

    private static IEnumerable<ImageFinding> Origin(ImageFacts facts)
    {
        if (facts.Version is not null) yield break;
        yield return new ImageFinding(
            "foreign", FindingStatus.Warning, "it was not built by `lbinfra image build`, so nobody tested it", "see docs/image.md");
    }
}

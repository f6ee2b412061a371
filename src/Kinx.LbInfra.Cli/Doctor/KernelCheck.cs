namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The kernel features that the lab needs.</summary>
internal sealed class KernelCheck(Machine machine, FindingStatus lack) : IDoctorCheck
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
    [
        Of("network namespaces", "the networks of the lab", machine.Exists("/proc/self/ns/net"), "boot a kernel with CONFIG_NET_NS"),
        Of("overlay file system", "the root of every node of the lab", await HasOverlayAsync(cancellationToken), "modprobe overlay"),
        Of("control groups", "systemd on the nodes of the lab", HasControlGroups(), "boot a kernel with CONFIG_CGROUPS"),
        Of("nftables", "security groups of the lab", await HasNftablesAsync(cancellationToken), "modprobe nf_tables"),
        Of(
            "multipath routes", "the lab's switches spread flows over the nodes", HasMultipath(),
            "boot a kernel with CONFIG_IP_ROUTE_MULTIPATH"),
    ];

    private Finding Of(string check, string purpose, bool there, string fix) =>
        there ? new Finding(check, FindingStatus.Ok, "yes", purpose) : new Finding(check, lack, "no", purpose, fix);

    private bool HasMultipath() => machine.Exists("/proc/sys/net/ipv4/fib_multipath_hash_policy");

    private bool HasControlGroups() => HasFileSystem("cgroup2");

    private bool HasFileSystem(string name) =>
        machine.ReadFile("/proc/filesystems")?.Split('\n').Any(line => line.EndsWith("\t" + name, StringComparison.Ordinal)) == true;

    private async Task<bool> HasOverlayAsync(CancellationToken cancellationToken) =>
        HasFileSystem("overlay") || await HasModuleAsync("overlay", cancellationToken);

    // A loaded module has a folder in /sys. Otherwise listing the tables loads it, which only root may do.
    private async Task<bool> HasNftablesAsync(CancellationToken cancellationToken) =>
        machine.Exists("/sys/module/nf_tables")
        || (machine.IsRoot && await machine.OutputOfAsync("nft", ["list", "tables"], cancellationToken) is not null)
        || await HasModuleAsync("nf_tables", cancellationToken);

    private async Task<bool> HasModuleAsync(string module, CancellationToken cancellationToken) =>
        await machine.OutputOfAsync("modinfo", [module], cancellationToken) is not null;
}

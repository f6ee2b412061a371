using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Places;

public sealed class MountTableTests
{
    // A machine with both versions of control groups.
    private static readonly string[] Mixed =
    [
        "36 35 98:0 / / rw,noatime - ext4 /dev/root rw",
        "40 36 0:30 / /sys/fs/cgroup rw shared:3 - tmpfs tmpfs rw",
        "41 40 0:31 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu",
        "42 40 0:32 / /sys/fs/cgroup/unified rw shared:4 master:1 - cgroup2 cgroup2 rw",
    ];

    [Theory]
    [InlineData("cgroup2", "/sys/fs/cgroup/unified")]
    [InlineData("cgroup", "/sys/fs/cgroup/cpu")]
    [InlineData("overlay", null)]
    public void FirstOf_TypeOfFileSystem_IsItsMountPoint(string type, string? expected) =>
        MountTable.FirstOf(type, Mixed).ShouldBe(expected);
}

using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Holding;

public sealed class LabCleanerTests
{
    [Fact]
    public void Below_MountsOfOthersToo_GivesOursLastMountedFirst()
    {
        string[] mountInfo =
        [
            "36 35 98:0 / / rw,noatime - ext4 /dev/root rw",
            "80 36 0:50 / /run/lab/nodes/a/root rw,relatime - overlay overlay rw",
            "81 36 0:51 / /run/lab2/x rw - tmpfs tmpfs rw",
            "82 80 0:52 / /run/lab/nodes/a/root/proc rw shared:3 - proc proc rw",
        ];

        LabCleaner.Below("/run/lab", MountTable.Parse(mountInfo)).ShouldBe(["/run/lab/nodes/a/root/proc", "/run/lab/nodes/a/root"]);
    }
}

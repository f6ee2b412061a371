using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class BoundedWaitTests
{
    private static readonly BoundedWait Short = new(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
    private static readonly BoundedWait Long = new(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(1));

    [Fact]
    public async Task UntilAsync_NeverTrue_ThrowsWhatWasWaitedFor() =>
        (await Should.ThrowAsync<LabException>(() => Short.UntilAsync(() => false, Late, CancellationToken.None)))
            .Message.ShouldBe("the door does not open");

    [Fact]
    public async Task ForAsync_FoundAtTheThirdLook_ReturnsIt()
    {
        var looks = 0;

        var found = await Long.ForAsync(() => ++looks == 3 ? "key" : null, Late, CancellationToken.None);

        (found, looks).ShouldBe(("key", 3));
    }

    [Fact]
    public async Task ForAsync_Canceled_StopsWaiting() =>
        await Should.ThrowAsync<OperationCanceledException>(
            () => Long.ForAsync<string>(() => null, Late, new CancellationToken(canceled: true)));

    private static LabException Late() => new("the door does not open", "ring");
}

using Kinx.LbInfra.Cli.Demo.Traffic;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

public sealed class SampleTests
{
    [Fact]
    public void Parse_RecordedLines_GiveWhoAnsweredOrWhatFailed() =>
        Recorded.Text("curl-mixed.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Sample.Parse).ShouldBe(
        [
            new(new(FailureKind.Reset), "", ""),
            new(new(FailureKind.Reset), "", ""),
            new(new(FailureKind.Status, 503), "", ""),
            new(null, "172.20.0.10", "backend1"),
            new(null, "172.20.0.11", "backend2"),
            new(new(FailureKind.TimedOut), "", ""),
        ]);

    [Theory]
    [InlineData("7|000||", FailureKind.Refused)]
    [InlineData("18|200|172.20.0.10|backend1", FailureKind.Reset)]
    [InlineData("3|000||", FailureKind.Other)]
    public void Parse_FailedRequest_HasItsKind(string line, FailureKind kind) =>
        Sample.Parse(line).Failure.ShouldBe(new FailureCause(kind));
}

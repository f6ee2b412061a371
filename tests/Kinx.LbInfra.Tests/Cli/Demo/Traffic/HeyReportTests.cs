using Kinx.LbInfra.Cli.Demo.Traffic;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

public sealed class HeyReportTests
{
    [Fact]
    public void Parse_ServerThatFailsInAllWays_CountsEachKind()
    {
        var report = HeyReport.Parse(Recorded.Text("hey-mixed.txt"));

        report.Requests.Succeeded.ShouldBe(16);
        report.Requests.Failures.ShouldBe(
            new Dictionary<FailureCause, int>
            {
                [new(FailureKind.Reset)] = 18,
                [new(FailureKind.TimedOut)] = 8,
                [new(FailureKind.Status, 503)] = 9,
            },
            ignoreOrder: true);
        report.Requests.ToString().ShouldBe("35 of 51 failed (18 reset, 8 timed out, 9 answered with 503)");
        report.Elapsed.ShouldBe(TimeSpan.FromSeconds(1.8125));
        report.Slowest.ShouldBe(TimeSpan.FromSeconds(0.0124));
    }

    [Theory]
    [InlineData("hey-refused.txt", "100 of 100 failed (100 refused)")]
    [InlineData("hey-refused-then-ok.txt", "60 of 90 failed (60 refused)")]
    [InlineData("hey-hanging.txt", "10 of 10 failed (10 timed out)")]
    public void Parse_RecordedSummary_GivesTheFailures(string file, string failures) =>
        HeyReport.Parse(Recorded.Text(file)).Requests.ToString().ShouldBe(failures);

    [Theory]
    [InlineData("dial tcp 1.201.0.47:80: connect: no route to host", FailureKind.Unreachable)]
    [InlineData("dial tcp 1.201.0.47:80: connect: network is unreachable", FailureKind.Unreachable)]
    [InlineData("dial tcp 1.201.0.47:80: connect: cannot assign requested address", FailureKind.NotSent)]
    [InlineData("dial tcp 1.201.0.47:80: socket: too many open files", FailureKind.NotSent)]
    [InlineData("dial tcp 1.201.0.47:80: connect: connection timed out", FailureKind.TimedOut)]
    [InlineData("net/http: request canceled (Client.Timeout exceeded while awaiting headers)", FailureKind.TimedOut)]
    [InlineData("unexpected EOF", FailureKind.Reset)]
    [InlineData("dial tcp 1.201.0.47:80: i/o timeout", FailureKind.TimedOut)]
    [InlineData("write tcp 198.51.100.10:4000->1.201.0.47:80: write: broken pipe", FailureKind.Reset)]
    [InlineData("malformed HTTP response \"nonsense\"", FailureKind.Other)]
    public void Parse_OtherErrorsOfGo_HaveTheirKind(string error, FailureKind kind) =>
        HeyReport.Parse($"  Total:\t1.0 secs\n  Slowest:\t0.1 secs\nError distribution:\n  [2]\tGet \"http://1.201.0.47/\": {error}\n")
            .Requests.Failures.ShouldBe(new Dictionary<FailureCause, int> { [new(kind)] = 2 });

    [Fact]
    public void Parse_OtherText_IsAnError() => Should.Throw<LabException>(() => HeyReport.Parse("flag provided but not defined"));
}

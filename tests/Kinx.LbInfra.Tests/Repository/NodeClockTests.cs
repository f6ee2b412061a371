using System.Text.RegularExpressions;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>A node's clock may jump, as when NTP sets it after a boot: no program on the node decides by the time of day.</summary>
public sealed partial class NodeClockTests
{
    // The health report says when it was made; nothing follows from that.
    private const string OfTheReport = "\"time\": time.strftime(";

    [Fact]
    public void Programs_OfTheNode_MeasureTimeWithAClockThatDoesNotJump() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Templates, "node"), "*", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => TimeOfDay().IsMatch(line) && !line.Contains(OfTheReport))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("now = time.time()")]
    [InlineData("began=$(date +%s)")]
    [InlineData("age = os.stat(path).st_mtime")]
    [InlineData("journalctl --since @5")]
    [InlineData("find . -mmin +5")]
    public void TimeOfDay_InAProgram_IsFound(string line) => TimeOfDay().IsMatch(line).ShouldBeTrue();

    [GeneratedRegex(
        @"\btime\.(time|time_ns|gmtime|localtime|strftime)\(|\bdatetime\b|CLOCK_REALTIME|st_[mca]time"
        + @"|\$\(date\b|--since\b|-[mca]min\b|-newer")]
    private static partial Regex TimeOfDay();
}

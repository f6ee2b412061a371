using System.Diagnostics;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Lab;

/// <summary>The programs of a node's image are Python; so are their tests (image_tests.py).</summary>
public sealed class NodeImageTests
{
    [Fact]
    public async Task ImagePrograms_TheirOwnTests_Pass()
    {
        Assert.SkipWhen(ExternalCommand.Find("python3") is null, "needs python3");
        var image = Path.Combine(Repository.Folder, "src", "Kinx.LbInfra.Lab", "Nodes", "image");
        var tests = Path.Combine(Repository.Folder, "tests", "Kinx.LbInfra.EndToEndTests", "Lab", "image_tests.py");
        var start = new ProcessStartInfo(ExternalCommand.Find("python3")!, ["-B", tests]) { RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = image;

        using var process = Process.Start(start)!;
        var report = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, report);
    }
}

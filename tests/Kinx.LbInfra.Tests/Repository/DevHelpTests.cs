using System.Diagnostics;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary><c>./dev</c> prints its commands on request, and does nothing else.</summary>
public sealed class DevHelpTests
{
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "help")]
    [InlineData(0, "setup", "-h")]
    [InlineData(0, "test", "--help")]
    [InlineData(2)]
    [InlineData(2, "nosuch")]
    public async Task Dev_Help_IsNotAnError(int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryFolder.Root, "dev"), arguments) { RedirectStandardOutput = true };
        using var dev = Process.Start(start)!;
        var text = await dev.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await dev.WaitForExitAsync(TestContext.Current.CancellationToken);

        text.ShouldContain("./dev check ");
        dev.ExitCode.ShouldBe(exitCode);
    }
}

using Kinx.LbInfra.Lab.Faulting;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Faulting;

public sealed class FaultsTests
{
    private readonly Faults _faults = new(new LabPaths("/nonexistent/lab"), TimeProvider.System);

    [Theory]
    [InlineData("melt", "web-a", null, "there is no fault \"melt\"")]
    [InlineData("freeze", "web-a", null, "there is no node \"web-a\"")]
    [InlineData("freeze", "../run", null, "there is no node \"../run\"")]
    [InlineData("backend-kill", "backend9", null, "there is no back end \"backend9\"")]
    [InlineData("backend-hang", "backend1", null, "back end \"backend1\" is not running")]
    [InlineData("nofile", "web-a", null, "\"nofile\" needs a limit above 0; no other fault takes one")]
    [InlineData("freeze", "web-a", 100, "\"nofile\" needs a limit above 0; no other fault takes one")]
    public async Task ApplyAsync_WhatIsNotThere_SaysSo(string fault, string target, int? limit, string message)
    {
        var failure = await Should.ThrowAsync<LabException>(_faults.ApplyAsync(fault, target, limit, CancellationToken.None));

        failure.Message.ShouldBe(message);
    }
}

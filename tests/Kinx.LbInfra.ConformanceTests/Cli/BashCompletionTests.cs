using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Cli;

/// <summary>The script of <c>lbinfra completion bash</c> in a real bash: what the tab key offers.</summary>
public sealed class BashCompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-complete-").FullName;

    public BashCompletionTests()
    {
        var launcher = Path.Combine(_folder, "lbinfra");
        File.WriteAllText(
            launcher, $"#!/bin/sh\nLBINFRA_ROOT={RepositoryFolder.Root} exec dotnet {typeof(CliApp).Assembly.Location} \"$@\"\n");
        File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("validate", "val")]
    [InlineData("doctor", "doc")]
    [InlineData("allocate", "vip", "all")]
    [InlineData("demo", "render", "de")]
    [InlineData("demo", "validate", "de")]
    [InlineData("web-a\nweb-b", "render", "demo", "--node", "")]
    [InlineData("--node", "render", "demo", "--no")]
    [InlineData("json", "validate", "--format", "j")]
    [InlineData("LB2003", "explain", "LB2003")]
    [InlineData("lab", "doctor", "--site", "la")]
    [InlineData("freeze", "lab", "fault", "fre")]
    [InlineData("bash", "completion", "b")]
    [InlineData("", "render", "nothing-begins-so")]
    public async Task Tab_AfterWords_OffersWhatFits(string offered, params string[] words)
    {
        Assert.SkipWhen(ExternalCommand.Find("bash") is null, "needs bash");
        var line = string.Join(' ', words.Select(word => $"'{word}'"));

        var script = $$"""
            PATH={{_folder}}:$PATH
            cd {{RepositoryFolder.Root}}
            eval "$(lbinfra completion bash)"
            COMP_WORDS=(lbinfra {{line}}) COMP_CWORD={{words.Length}}
            _lbinfra
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var result = await ExternalCommand.TryRunAsync(["bash", "-c", script], input: null, CancellationToken.None);

        result.Error.ShouldBeEmpty();
        result.Output.Trim().ShouldBe(offered);
    }
}

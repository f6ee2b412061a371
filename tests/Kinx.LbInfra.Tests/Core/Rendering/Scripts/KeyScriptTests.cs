using System.Diagnostics;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Scripts;

public sealed class KeyScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n")]
    [InlineData("no final line feed")]
    [InlineData("$(id) `id` \\ ' \" $HOME\nEND_0000000000000000\nput x <<'EOF'\n\tEOF\n")]
    public void Render_AnyText_ArrivesAsItIsForRootAlone(string text)
    {
        var secrets = Secrets(text);

        var (exitCode, said) = Run(KeyScript.Render(secrets, KeyFingerprints.Of("login", secrets)));

        exitCode.ShouldBe(0, said);
        said.ShouldBeEmpty();
        var file = _folder.EnumerateFiles("*", SearchOption.AllDirectories).Single(f => f.Extension == ".pem");
        File.ReadAllText(file.FullName).ShouldBe(text.EndsWith('\n') ? text : text + "\n");
        file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        file.Directory!.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Render_RotatedKey_LeavesTheOldFile()
    {
        var (old, rotated) = (Secrets("old"), Secrets("new"));

        Run(KeyScript.Render(old, KeyFingerprints.Of("login", old)));
        Run(KeyScript.Render(rotated, KeyFingerprints.Of("login", rotated)));

        _folder.EnumerateFiles("web-*.pem", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName))
            .Order(StringComparer.Ordinal).ShouldBe(["new\n", "old\n"]);
    }

    [Fact]
    public void Render_CutOffAnywhere_WritesNothing()
    {
        var secrets = Secrets("a\nb\n");
        var script = KeyScript.Render(secrets, KeyFingerprints.Of("login", secrets));

        for (var length = 0; length < script.TrimEnd('\n').Length - "bring_keys".Length; length += 7) Run(script[..length]);

        _folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public void Render_SecretsInAnyOrder_IsTheSameText()
    {
        var fingerprints = KeyFingerprints.StandIn;

        var one = KeyScript.Render(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, fingerprints);

        KeyScript.Render(new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }, fingerprints).ShouldBe(one);
    }

    private static Dictionary<string, string> Secrets(string text) => new() { ["web"] = text };

    // Its absolute folders, moved into the test's own.
    private (int ExitCode, string Said) Run(string script)
    {
        var start = new ProcessStartInfo("sh", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        shell.StandardInput.Write(script.Replace("/etc/lbinfra", $"{_folder}/etc").Replace("/var/lib/lbinfra", $"{_folder}/var"));
        shell.StandardInput.Close();
        var said = shell.StandardOutput.ReadToEnd() + shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, said);
    }
}

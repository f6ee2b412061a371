using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>What <c>lbinfra-node status</c> says about the machine, with files in place of a machine's own.</summary>
public sealed class MachineLacksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-machine-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("OPEN_FILES=4000\nMEMORY=400\n", "")]
    [InlineData("OPEN_FILES=4001\n", "haproxy may open 4000 files, but at its connection limits it needs 4001\n")]
    [InlineData("MEMORY=1128\n", "")]
    [InlineData("MEMORY=1129\n",
        "there are 1000 MiB of memory, but at its connection limits haproxy needs 1129 during a reload\n")]
    public async Task Lacks_OfLimits_AreThoseOfTheMachine(string settings, string expected)
    {
        Write("node.env", settings);

        (await AskAsync("'\\n'.join([*machine.lacks(), ''])")).ShouldBe(expected);
    }

    [Fact]
    public async Task Lacks_ProgramOfAFile_IsNamed()
    {
        Write("node.env", "");
        Write("cron.d", "");

        (await AskAsync("'\\n'.join(machine.lacks())")).ShouldBe($"cron is not installed, but {_folder}/cron.d needs it");
    }

    [Theory]
    [InlineData("# made\nIMAGE_ID=lbinfra-node\nIMAGE_VERSION=bookworm-20260101-0123abcd\n", "bookworm-20260101-0123abcd")]
    [InlineData("", "None")]
    public async Task Image_OfTheFile_IsItsVersion(string content, string expected)
    {
        Write("image", content);

        (await AskAsync("machine.image()")).ShouldBe(expected);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private Task<string> AskAsync(string expression) => ExternalCommand.RunAsync(["python3", "-B", "-c", $"""
        import sys
        sys.path.insert(0, "{RepositoryFolder.Templates}/node")
        import machine
        machine.SETTINGS_FILE, machine.IMAGE_FILE = "{_folder}/node.env", "{_folder}/image"
        machine.open_files, machine.memory = lambda: 4000, lambda: 1000
        machine.NEEDED_BY, machine.RESTARTING = dict([("{_folder}/cron.d", ("/nothing", "cron"))]), dict()
        print({expression}, end="")
        """], CancellationToken.None);
}

using System.Text;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>Runs the scripts that bring files to a node with hostile contents: the files arrive unchanged, and nothing else runs.</summary>
[Collection(nameof(HostileNodes))]
public sealed class HostileScriptTests(HostileNodes nodes)
{
    private const string Apply = "/usr/local/lib/lbinfra/apply";

    // Reports that it was started, and does nothing else.
    private static readonly NodeFile Stub = new(Apply, "0755", "#!/bin/sh\necho \"$@\"\n");

    [Fact]
    public async Task ConfigScript_HostileValues_StagesTheRenderedFiles()
    {
        Need();

        await nodes.ForEach(async node => await Stages(node.Node.Configuration, node.ToString()));
    }

    [Fact]
    public async Task ConfigScript_ContentsThatGuessTerminators_StagesThem()
    {
        Need();
        var files = Contents().Select((content, index) => new NodeFile($"/etc/hostile/{index:0000}", "0640", content));

        await Stages(new NodeConfiguration("web-a", "0123456789ab", [.. files, Stub]), "contents");
    }

    [Fact]
    public async Task KeyScript_SecretsThatGuessTerminators_AreWrittenAsTheyAre()
    {
        Need();
        var secrets = Contents().Select((content, index) => (content, index))
            .ToDictionary(item => $"secret{item.index}", item => item.content);
        var fingerprints = KeyFingerprints.Of("key", secrets);
        using var shell = new ScratchShell();

        var result = await shell.Run(KeyScript.Render(secrets, fingerprints));

        (result.ExitCode, result.Output, result.Error).ShouldBe((0, "", ""));
        shell.Left.ShouldBeEmpty();
        var folder = shell.Configuration + KeyFile.Folder["/etc".Length..];
        Directory.GetFiles(folder).Length.ShouldBe(secrets.Count);
        foreach (var (name, text) in secrets)
        {
            Text(shell.Configuration + KeyFile.PathOf(name, fingerprints)["/etc".Length..]).ShouldBe(text);
        }
    }

    [Fact]
    public async Task Shell_QuotedTexts_AreWordsOfTheSameBytes()
    {
        Need();
        var texts = Texts().ToList();
        using var shell = new ScratchShell();

        var script = texts.Select(text => $"value={Quoting.Shell(text)}\nprintf '%s\\0' \"$value\" {Quoting.Shell(text)}\n");
        var result = await shell.Run(string.Concat(script));

        shell.Left.ShouldBeEmpty(result.Error);
        result.Output.Split('\0').SkipLast(1).ShouldBe(texts.SelectMany(text => new[] { text, text }));
    }

    // The shell cannot handle NUL.
    private static IEnumerable<string> Texts() =>
        HostileText.All.Concat(HostileText.Combined(3, 30)).Where(text => !text.Contains('\0')).Distinct();

    // Each text, followed by a line that would end its own or an earlier here-document, and by a command.
    private static IEnumerable<string> Contents() => Texts().SelectMany(text => new[]
    {
        text + "\n",
        $"{text}\n{Terminator(text + "\n")}\ntouch injected\n",
        $"END_0123456789abcdef\n{text}\nEOF\ntouch injected\n$(touch injected)`touch injected`\n",
    });

    // With a byte order mark, if there is one.
    private static string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    private static string Terminator(string content) =>
        ConfigScript.Render(new NodeConfiguration("web-a", "0123456789ab", [new NodeFile("/etc/a/b", "0644", content)]))
            .Split("<<'")[1].Split('\'')[0];

    private static async Task Stages(NodeConfiguration configuration, string because)
    {
        List<NodeFile> files = [.. configuration.Files.Where(file => file.Path != Apply), Stub];
        using var shell = new ScratchShell();

        var result = await shell.Run(ConfigScript.Render(configuration with { Files = files }));

        result.ExitCode.ShouldBe(0, result.Error + because);
        result.Error.ShouldBeEmpty(because);
        shell.Left.ShouldBeEmpty(because);
        var stage = Directory.GetDirectories(Path.Combine(shell.Library, "lbinfra")).ShouldHaveSingleItem(because);
        result.Output.ShouldBe($"/var/lib/lbinfra/{Path.GetFileName(stage)} {configuration.Generation}\n", because);
        var staged = Directory.GetFiles(stage, "*", SearchOption.AllDirectories)
            .ToDictionary(path => path[(stage + "/files").Length..], Text);
        staged.Keys.ShouldBe(files.Select(file => file.Path), ignoreOrder: true, because);
        files.ShouldAllBe(file => staged[file.Path] == file.Content, because);
    }

    private static void Need()
    {
        Assert.SkipWhen(ExternalCommand.Find("unshare") is null, "needs unshare: run ./dev setup");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: the script has folders of its own in place of the machine's");
    }
}

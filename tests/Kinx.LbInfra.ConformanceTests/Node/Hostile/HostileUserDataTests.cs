using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>From user data with hostile values cloud-init reads the intended lists, and nothing more.</summary>
[Collection(nameof(HostileNodes))]
public sealed class HostileUserDataTests(HostileNodes nodes) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("user-data-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task CloudInit_HostileValues_ReadsTheExpectedEntries()
    {
        var configurations = nodes.All.Select(node => node.Node.Configuration).ToList();

        var read = await Read(["--schema"], configurations.Select(configuration => Render(configuration, SampleStack.Keys)));

        foreach (var (configuration, document) in configurations.Zip(read)) Expect(document, configuration, SampleStack.Keys);
    }

    [Fact]
    public async Task CloudInit_HostileKeysAndUsers_ReadsTheExpectedEntries()
    {
        var configuration = new NodeConfiguration("web-a", "0123456789ab", [new NodeFile("/etc/a", "0644", "a: [b]\n\n  - c\n# d\n\t%\n")]);
        var cases = HostileText.All.Concat(HostileText.Combined(4, 300)).Distinct()
            .Select(text => (Configuration: configuration with { LoginUser = text }, Keys: new NodeKeys(text, text, text))).ToList();

        var read = await Read([], cases.Select(item => Render(item.Configuration, item.Keys)));

        foreach (var ((given, keys), document) in cases.Zip(read)) Expect(document, given, keys);
    }

    private static string Render(NodeConfiguration configuration, NodeKeys keys) =>
        new UserDataRenderer(StagedNode.Templates).Render(configuration, keys);

    private static void Expect(JsonNode? document, NodeConfiguration configuration, NodeKeys keys)
    {
        var expected = new JsonObject
        {
            ["hostname"] = configuration.NodeName,
            ["preserve_hostname"] = false,
            ["ssh_deletekeys"] = true,
            ["ssh_keys"] = new JsonObject { ["ed25519_private"] = keys.HostPrivateKey, ["ed25519_public"] = keys.HostPublicKey },
            ["disable_root"] = false,
            ["ssh_pwauth"] = false,
            ["users"] = new JsonArray(User(configuration.LoginUser, keys.LoginPublicKey)),
        };
        if (document?["write_files"] is not null)
        {
            expected["write_files"] = new JsonArray(new JsonObject
            {
                ["path"] = "/var/lib/lbinfra/boot.sh",
                ["owner"] = "root:root",
                ["permissions"] = "0700",
                ["content"] = ConfigScript.Render(configuration),
            });
            expected["runcmd"] = new JsonArray(new JsonArray("env", "LBINFRA_FIRST_BOOT=1", "/bin/sh", "/var/lib/lbinfra/boot.sh"));
        }

        document?.ToJsonString().ShouldBe(expected.ToJsonString());
    }

    private static JsonObject User(string name, string key)
    {
        var user = new JsonObject { ["name"] = name };
        if (name != "root") (user["shell"], user["sudo"], user["lock_passwd"]) = ("/bin/bash", "ALL=(ALL) NOPASSWD:ALL", true);
        user["ssh_authorized_keys"] = new JsonArray(key);
        return user;
    }

    private async Task<JsonArray> Read(string[] options, IEnumerable<string> texts)
    {
        foreach (var program in new[] { "cloud-init", "python3" })
        {
            Assert.SkipWhen(ExternalCommand.Find(program) is null, $"needs {program}: run ./dev setup");
        }

        var files = texts.Select((text, index) => (Path: Path.Combine(_folder.FullName, $"{index}"), Text: text)).ToList();
        files.ForEach(file => File.WriteAllText(file.Path, file.Text));
        var script = Path.Combine(AppContext.BaseDirectory, "Node", "Hostile", "read.py");

        var result = await ExternalCommand.TryRunAsync(
            ["python3", "-B", script, .. options, .. files.Select(file => file.Path)], input: null, CancellationToken.None);

        result.ExitCode.ShouldBe(0, result.Error);
        var read = JsonNode.Parse(result.Output)!.AsArray();
        read.Count.ShouldBe(files.Count);
        return read;
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>State files of the published CLI are read, verified, and written back as equal JSON.</summary>
public sealed class CheckpointTests
{
    // One key derivation per stack is enough for all of its files.
    private static readonly ConcurrentDictionary<string, PassphraseSecrets> Secrets = new(StringComparer.Ordinal);

    public static TheoryData<string> Cases =>
        [.. Recordings.CheckpointsUnder("").Select(path => string.Join('/', path.Split('/').Take(2))).Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadAndWrite_EveryRecordedCheckpoint_IsEqualAsJson(string folder)
    {
        var files = Recordings.CheckpointsUnder(folder + "/").ToList();
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var content = Recordings.Bytes(file);
            var (checkpoint, codec) = CheckpointCodec.Read(file, content, SecretsOf(content));
            if (checkpoint.Latest is { } snapshot) SnapshotIntegrity.Verify(snapshot);

            var written = codec.Write(checkpoint);

            JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(content)).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void Read_WithThePassphrase_DecryptsSecrets()
    {
        var content = Recordings.Bytes("stack/life/01-create/checkpoint.json");

        var (checkpoint, _) = CheckpointCodec.Read("01", content, SecretsOf(content));

        var command = checkpoint.Latest!.Resources.Single(resource => resource.Name == "web-a-config");
        var secret = command.Inputs["connection"].ShouldBeOfType<PropertyValue.SecretValue>();
        var connection = secret.Element.ShouldBeOfType<PropertyValue.MapValue>().Items;
        connection["user"].ShouldBe(PropertyValue.Of("root"));
        connection["port"].ShouldBe(PropertyValue.Of(2201));
        connection["privateKey"].ShouldBeOfType<PropertyValue.SecretValue>().Element
            .ShouldBeOfType<PropertyValue.StringValue>().Value.ShouldStartWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }

    [Fact]
    public void Write_ChangedSecretAmongUnchangedOnes_GetsANewCiphertextAlone()
    {
        var content = Recordings.Bytes("stack/life/01-create/checkpoint.json");
        var (checkpoint, codec) = CheckpointCodec.Read("01", content, SecretsOf(content));
        var snapshot = checkpoint.Latest!;
        var stack = snapshot.Resources[0];
        var changed = stack with { Outputs = stack.Outputs.Set("sshKey", PropertyValue.SecretOf(PropertyValue.Of(7))) };

        var written = codec.Write(checkpoint with { Latest = snapshot with { Resources = snapshot.Resources.SetItem(0, changed) } });

        var before = Ciphertexts(JsonNode.Parse(content)).ToList();
        var after = Ciphertexts(JsonNode.Parse(written)).ToList();
        after.Count.ShouldBe(before.Count);
        after.Except(before).Count().ShouldBe(1);
        var (again, _) = CheckpointCodec.Read("written", written, SecretsOf(written));
        again.Latest!.Resources[0].Outputs["sshKey"].ShouldBe(PropertyValue.SecretOf(PropertyValue.Of(7)));
    }

    [Fact]
    public void Write_RebuiltButEqualEntries_KeepEveryCiphertext()
    {
        var content = Recordings.Bytes("stack/life/03-member-added/checkpoint.json");
        var (checkpoint, codec) = CheckpointCodec.Read("03", content, SecretsOf(content));
        var snapshot = checkpoint.Latest!;

        var written = codec.Write(
            checkpoint with { Latest = snapshot with { Resources = [.. snapshot.Resources.Select(resource => resource with { })] } });

        Ciphertexts(JsonNode.Parse(written)).ShouldBe(Ciphertexts(JsonNode.Parse(content)));
    }

    [Fact]
    public void Decrypt_WrongPassphrase_SaysSo()
    {
        var content = Recordings.Bytes("stack/life/01-create/checkpoint.json");

        var wrong = PassphraseSecrets.Open("wrong", SaltOf(content));

        Should.Throw<SecretsException>(() => CheckpointCodec.Read("01", content, wrong)).Message.ShouldStartWith("incorrect passphrase");
    }

    private static IEnumerable<string> Ciphertexts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(item => item.Key == "ciphertext" ? [item.Value!.GetValue<string>()] : Ciphertexts(item.Value)),
        JsonArray list => list.SelectMany(Ciphertexts),
        _ => [],
    };

    private static PassphraseSecrets SecretsOf(byte[] content) =>
        Secrets.GetOrAdd(SaltOf(content), salt => PassphraseSecrets.Open(Recordings.Passphrase, salt));

    private static string SaltOf(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        var checkpoint = document.RootElement.GetProperty("checkpoint");
        if (checkpoint.TryGetProperty("latest", out var latest) && latest.TryGetProperty("secrets_providers", out var provider))
        {
            return provider.GetProperty("state").GetProperty("salt").GetString()!;
        }

        return "";
    }
}

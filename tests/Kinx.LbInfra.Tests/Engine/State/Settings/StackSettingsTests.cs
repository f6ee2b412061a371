using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.Engine.State.Settings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.State.Settings;

public sealed class StackSettingsTests : IDisposable
{
    private static readonly PassphraseSecrets Secrets = PassphraseSecrets.Create("");

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("lbinfra-settings-").FullName, "Pulumi.acme.yaml");

    [Fact]
    public void Load_FileInLatin1_NamesTheLine()
    {
        File.WriteAllBytes(_file, [.. "config:\n  lbinfra:name: caf"u8, 0xE9, .. "\n"u8]);

        Should.Throw<StateException>(() => StackSettings.Load(_file)).Message.ShouldContain($"{_file}:2: byte 0xE9 is not UTF-8");
    }

    [Theory]
    [InlineData("environment:\n  - prod\n", "Pulumi ESC")]
    [InlineData("environment:\n  imports: [prod]\n", "Pulumi ESC")]
    [InlineData("secretsprovider: awskms://alias/x\nencryptedkey: AQ==\n", "encrypted by 'awskms://alias/x'")]
    [InlineData("encryptedkey: AQ==\n", "encryptedkey")]
    public void Load_WhatOnlyThePulumiCliCanDo_IsRefused(string text, string expected)
    {
        File.WriteAllText(_file, text);

        var message = Should.Throw<StateException>(() => StackSettings.Load(_file)).Message;

        message.ShouldContain(expected);
        message.ShouldEndWith("use the Pulumi CLI for this stack");
    }

    [Theory]
    [InlineData("secretsprovider: passphrase\n")]
    [InlineData("secretsprovider: default\nenvironment:\nencryptedkey: ''\n")]
    public void Load_Passphrase_IsRead(string text)
    {
        File.WriteAllText(_file, text);

        StackSettings.Load(_file).HasSecrets.ShouldBeFalse();
    }

    [Fact]
    public void SetSecret_NewFile_CanBeReadBack()
    {
        var settings = StackSettings.Load(_file);
        settings.SetEncryptionSalt(Secrets.EncryptionSalt);
        settings.SetSecret("lbinfra:sshKey", "line 1\nline 2\n", Secrets);
        settings.SetPlain("lbinfra:plain", "042");
        settings.Save();

        var again = StackSettings.Load(_file);

        again.EncryptionSalt.ShouldBe(Secrets.EncryptionSalt);
        again.HasSecrets.ShouldBeTrue();
        var config = again.ReadConfig(Secrets);
        config["lbinfra:sshKey"].ShouldBe(new("line 1\nline 2\n", true, config["lbinfra:sshKey"].Ciphertext));
        config["lbinfra:plain"].ShouldBe(new("042"));
        File.ReadAllText(_file).ShouldNotContain("line 1");
    }

    [Fact]
    public void Set_ExistingFile_LeavesAllElseAlone()
    {
        File.WriteAllText(_file, """
            # of the operators
            config:
              lbinfra:a: one # first
              lbinfra:list:
                - {x: 1}
                - y
              lbinfra:key:
                secure: v1:abc:def

            # behind
            other: {kept: true}

            """);

        var settings = StackSettings.Load(_file);
        settings.SetPlain("lbinfra:a", "two");
        settings.SetPlain("lbinfra:list", "gone");
        settings.SetPlain("lbinfra:key", "plain: # now");
        settings.SetPlain("lbinfra:new", "3");
        settings.SetEncryptionSalt("v1:s:v1:n:c");
        settings.Save();

        File.ReadAllText(_file).ShouldBe("""
            # of the operators
            config:
              lbinfra:a: "two" # first
              lbinfra:list: "gone"
              lbinfra:key: "plain: # now"
              lbinfra:new: "3"

            # behind
            other: {kept: true}
            encryptionsalt: v1:s:v1:n:c

            """);
    }

    [Theory]
    [InlineData("config:\n")]
    [InlineData("config: {}\n")]
    [InlineData("")]
    [InlineData("encryptionsalt: x")]
    public void SetPlain_NoValuesYet_AddsTheFirst(string text)
    {
        File.WriteAllText(_file, text);
        var settings = StackSettings.Load(_file);

        settings.SetPlain("p:k", "v");

        settings.ReadConfig(Secrets)["p:k"].Value.ShouldBe("v");
    }

    [Fact]
    public void ReadConfig_Structures_BecomeJsonWithSecretsMarked()
    {
        File.WriteAllText(
            _file, $"config:\n  p:o:\n    n: 1\n    t: \"2\"\n    flag: true\n    deep:\n      - secure: {Secrets.Encrypt("hush")}\n");

        var value = StackSettings.Load(_file).ReadConfig(Secrets)["p:o"];

        value.Value.ShouldBe("""{"n":1,"t":"2","flag":true,"deep":["hush"]}""");
        value.IsSecret.ShouldBeTrue();
        value.ToString().ShouldBe("[secret]");
    }

    [Fact]
    public void Load_Garbage_NamesTheFile()
    {
        File.WriteAllText(_file, "a: [");

        Should.Throw<StateException>(() => StackSettings.Load(_file)).Message.ShouldContain(_file);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
}

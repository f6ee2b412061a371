using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.Engine.State.Settings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

public sealed class StackSettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void ReadConfig_RecordedSettings_DecryptsTheSecret()
    {
        File.WriteAllText(_file, Recordings.Text("stack/life/Pulumi.acme.yaml"));
        var settings = StackSettings.Load(_file);

        var config = settings.ReadConfig(PassphraseSecrets.Open(Recordings.Passphrase, settings.EncryptionSalt!));

        config["lbrec:sshKey"].IsSecret.ShouldBeTrue();
        config["lbrec:sshKey"].Value.ShouldStartWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }

    public void Dispose() => File.Delete(_file);
}

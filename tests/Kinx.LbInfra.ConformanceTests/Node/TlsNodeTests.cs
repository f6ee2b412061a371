using System.Security.Cryptography.X509Certificates;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node with a TLS listener from its first boot, which has no keys, to a rotation; each step is what a resource does.</summary>
public sealed class TlsNodeTests : IAsyncLifetime
{
    // Not the first choice of either side.
    private const string Suite = "TLS_CHACHA20_POLY1305_SHA256";

    private static readonly LoadBalancerSpec LoadBalancer = SampleStack.LoadBalancer() with
    {
        Listeners =
        [
            SampleStack.Listener() with
            {
                Name = "https",
                Protocol = ListenerProtocol.TerminatedHttps,
                ProtocolPort = 443,
                DefaultTlsContainerRef = "secret://web",
                TlsCiphers = $"{Suite}:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384",
            },
        ],
    };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Version _first = new(LoadBalancer, KeyMaterial.Pem);
    private readonly Version _rotated = new(LoadBalancer, KeyMaterial.Create());
    private readonly NodeWorld _world;

    public TlsNodeTests() => _world = new NodeWorld(_first.Configuration, serves: false);

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Node_FirstBootThenKeysThenRotation_ServesOnlyWithItsKeys()
    {
        if (_world.Missing is { } missing) Assert.Skip(missing);
        await FirstBootStaysWithdrawn();
        await ConfigWithoutKeysIsRefused();
        await KeysAndConfigServe(_first);
        (await NegotiatedCipher("-tls1_3")).ShouldBe(Suite);
        (await NegotiatedCipher("-tls1_2")).ShouldEndWith("AES256-GCM-SHA384");

        await KeysAndConfigServe(_rotated);
        (await KeyFiles()).ShouldBe([_first.KeyFile, _rotated.KeyFile], ignoreOrder: true, "a roll-back needs the old key");
        await RefusedGenerationLeavesTheRotatedKey();

        await KeysAndConfigServe(_rotated.WithOneMemberMore());
        (await KeyFiles()).ShouldBe([_rotated.KeyFile]);
    }

    private async Task FirstBootStaysWithdrawn()
    {
        (await _world.Announced()).ShouldBeFalse();
        (await _world.Inside("grep", "-c", "generation", "/etc/haproxy/haproxy.cfg")).Output.Trim().ShouldBe("0");
        (await _world.Inside("cat", "/var/log/cloud-init-output.log")).Output
            .ShouldContain($"web-a stays withdrawn until its keys arrive: {Path.GetFileName(_first.KeyFile)}");
    }

    private async Task ConfigWithoutKeysIsRefused()
    {
        var refused = await _world.Apply(_first.Configuration);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldBe($"lbinfra: these keys are missing: {Path.GetFileName(_first.KeyFile)}\n");
        (await _world.Announced()).ShouldBeFalse();
    }

    private async Task KeysAndConfigServe(Version version)
    {
        var keys = await _world.Script(version.KeyScript);
        var again = await _world.Script(version.KeyScript);
        var config = await _world.Apply(version.Configuration);

        (keys.ExitCode, keys.Output + keys.Error).ShouldBe((0, ""));
        (again.ExitCode, again.Output + again.Error).ShouldBe((0, ""));
        config.Output.ShouldBe($"web-a serves generation {version.Configuration.Generation}\n", config.Error);
        await NodeWorld.Until(_world.Announced, true, Limit);
        (await ServedCertificate()).ShouldBe(X509Certificate2.CreateFromPem(version.Pem).Thumbprint);
    }

    private async Task RefusedGenerationLeavesTheRotatedKey()
    {
        var bad = _rotated.Configuration with
        {
            Generation = "000000000bad",
            Files = [.. _rotated.Configuration.Files.Select(file => file with { Content = Bad(file.Content) })],
        };

        var failed = await _world.Apply(bad);

        failed.Error.ShouldBe(
            $"lbinfra: generation 000000000bad failed and {_rotated.Configuration.Generation} serves again: " +
            "frontend 'nobody' does not listen\n");
        (await ServedCertificate()).ShouldBe(X509Certificate2.CreateFromPem(_rotated.Pem).Thumbprint);

        string Bad(string content) => content
            .Replace("\"frontends\": [\"https\"]", "\"frontends\": [\"nobody\"]")
            .Replace(_rotated.Configuration.Generation, "000000000bad");
    }

    private async Task<string> ServedCertificate()
    {
        var shown = await _world.AtClient(
            "sh", "-c", $"openssl s_client -connect {SampleStack.Vip}:443 </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha1");
        return shown.Output.Trim().Split('=')[^1].Replace(":", "", StringComparison.Ordinal);
    }

    private async Task<string> NegotiatedCipher(string version)
    {
        var shown = await _world.AtClient("sh", "-c", $"openssl s_client {version} -connect {SampleStack.Vip}:443 </dev/null 2>/dev/null");
        return shown.Output.Split('\n').First(line => line.Contains("Cipher is ", StringComparison.Ordinal)).Split(' ')[^1];
    }

    private async Task<string[]> KeyFiles() =>
        (await _world.Inside("sh", "-c", "ls -d /etc/lbinfra/keys/*")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // A configuration together with the key that belongs to it.
    private sealed record Version(LoadBalancerSpec Spec, string Pem)
    {
        private readonly Dictionary<string, string> _secrets = new() { ["web"] = Pem };

        public string KeyFile => Core.Rendering.Names.KeyFile.PathOf("secret://web", Fingerprints);

        public string KeyScript => Core.Rendering.Scripts.KeyScript.Render(_secrets, Fingerprints);

        public NodeConfiguration Configuration => NodeWorld.Configuration(Spec, Fingerprints);

        private KeyFingerprints Fingerprints => KeyFingerprints.Of("login key", _secrets);

        public Version WithOneMemberMore() => this with
        {
            Spec = Spec with
            {
                Pools = [SampleStack.Pool() with { Members = [.. SampleStack.Pool().Members, SampleStack.Member("192.168.55.38")] }],
            },
        };
    }
}

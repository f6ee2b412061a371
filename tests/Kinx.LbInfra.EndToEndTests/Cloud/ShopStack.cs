using System.Diagnostics;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Cloud;

/// <summary>The stack of <c>stacks/shop.yaml</c>, up on the lab's cloud for all tests of a class.</summary>
public sealed class ShopStack : IAsyncLifetime
{
    public const string Vip = "1.201.0.50";
    public const string VipV6 = "2001:db8:47::50";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-shop-").FullName;
    private readonly TestCertificates _certificates = new();
    private Process? _receiver;

    // Why no test can run; null: all can.
    private string? _missing;

    private Launcher Launcher => new(new Dictionary<string, string>
    {
        ["PULUMI_CONFIG_PASSPHRASE"] = "shop",
        ["PULUMI_BACKEND_URL"] = $"file://{Path.Combine(_folder, "state")}",
    });

    public async ValueTask InitializeAsync()
    {
        if (!Environment.IsPrivilegedProcess) _missing = "needs root: the lab makes network namespaces";
        else if (LabNamespace.Exists) _missing = "a lab runs on this machine; end it with `lbinfra lab stop`";
        if (_missing is not null) return;

        await new Launcher().MustRunAsync(["lab", "start"]);
        await WriteProjectAsync();
        StartReceiver();
        await RunAsync(["secrets", "init", "shop"]);
        await SetSecretAsync("shop", _certificates.Sign("shop.example"));
        await SetSecretAsync("api", _certificates.Sign("api.example"));
        await SetSecretAsync("clients", _certificates.Authority);
        await File.WriteAllTextAsync(AuthorityFile, _certificates.Authority);
        await File.WriteAllTextAsync(ClientFile, _certificates.Sign("a client"));
        await UpAsync();
        foreach (var vip in (string[])[Vip, VipV6])
        {
            await UntilAsync($"both switches know two next hops for {vip}", async () => (await NextHopsAsync(vip)).All(hops => hops == 2));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is null)
        {
            _receiver?.Kill(entireProcessTree: true);
            await new Launcher().RunAsync(["lab", "stop"]);
        }

        _certificates.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public string AuthorityFile => Path.Combine(_folder, "authority.pem");

    /// <summary>Certificate and key of a client that the stack trusts.</summary>
    public string ClientFile => Path.Combine(_folder, "client.pem");

    /// <summary>Every health report so far, one JSON text per line.</summary>
    public string ReportsFile => Path.Combine(_folder, "reports");

    public void RequireLab()
    {
        if (_missing is { } missing) Assert.Skip(missing);
    }

    public Task SetCertificateAsync(string secret, string name) => SetSecretAsync(secret, _certificates.Sign(name));

    /// <summary>The event stream of the command.</summary>
    public Task<string> UpAsync() => RunAsync(["up", "shop", "--yes", "--json"]);

    public Task<string> DoctorAsync() => RunAsync(["doctor", "--cloud", "--site", "lab", "--json"]);

    public Task<string> OutputsAsync() => RunAsync(["outputs", "shop", "--json"]);

    /// <summary>Files of the stack's settings and of its state.</summary>
    public IEnumerable<string> SettingsAndState() => new[] { "stacks", "state" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_folder, folder), "*", SearchOption.AllDirectories));

    /// <summary>The output of curl in the client's namespace; empty if nothing answers within 3 s.</summary>
    public Task<string> CurlAsync(params string[] arguments) => CurlFromAsync(World.ClientNamespace, arguments);

    public static async Task<string> CurlFromAsync(string networkNamespace, params string[] arguments)
    {
        string[] command = ["ip", "netns", "exec", networkNamespace, "curl", "-sS", "-m", "3", .. arguments];
        return (await ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None)).Output;
    }

    public static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Bound) throw new TimeoutException($"waited {Bound.TotalSeconds:0} s until {what}");
            await Task.Delay(Pause);
        }
    }

    private static async Task<IEnumerable<int>> NextHopsAsync(string vip) =>
        (await World.NextHopsAsync(vip, CancellationToken.None)).Values;

    private Task SetSecretAsync(string name, string value) => RunAsync(["secrets", "set", "shop", name], value);

    private Task<string> RunAsync(string[] arguments, string input = "") => Launcher.MustRunAsync(["--cwd", _folder, .. arguments], input);

    // A separate project: the stack and site of this test, the templates and the program of the product.
    private async Task WriteProjectAsync()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Cloud", "stacks");
        Directory.CreateDirectory(Path.Combine(_folder, "stacks", "sites"));
        Directory.CreateDirectory(Path.Combine(_folder, "state"));
        File.Copy(Path.Combine(Repository.Folder, "Pulumi.yaml"), Path.Combine(_folder, "Pulumi.yaml"));
        foreach (var name in (string[])["templates", "infra"])
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder, name), Path.Combine(Repository.Folder, name));
        }

        File.Copy(Path.Combine(samples, "sites", "lab.yaml"), Path.Combine(_folder, "stacks", "sites", "lab.yaml"));
        var stack = await File.ReadAllTextAsync(Path.Combine(samples, "shop.yaml"));
        var subnet = await Launcher.MustRunAsync(["lab", "exec", "--", "openstack", "subnet", "show", "member", "-f", "value", "-c", "id"]);
        var text = stack.Replace("MEMBER_SUBNET_ID", subnet.Trim(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, "stacks", "shop.yaml"), text);
    }

    // A web server in the lab's outer namespace that keeps what it is sent.
    private void StartReceiver()
    {
        const string Program =
            """
            import http.server, sys
            class Receiver(http.server.BaseHTTPRequestHandler):
                def do_POST(self):
                    body = self.rfile.read(int(self.headers["Content-Length"]))
                    with open(sys.argv[1], "ab") as reports:
                        reports.write(body.replace(b"\n", b" ") + b"\n")
                    self.send_response(204)
                    self.end_headers()
            http.server.HTTPServer(("192.168.5.1", 8099), Receiver).serve_forever()
            """;
        var start = new ProcessStartInfo("ip", ["netns", "exec", LabNamespace.Name, "python3", "-c", Program, ReportsFile]);
        _receiver = Process.Start(start);
    }
}

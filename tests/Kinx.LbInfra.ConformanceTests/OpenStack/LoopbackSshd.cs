using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>An OpenSSH server of our own on a loopback port, with its own host key and one login key.</summary>
internal sealed class LoopbackSshd : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbt-sshd-");
    private readonly Process _process;

    private LoopbackSshd(int port)
    {
        Port = port;
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", Path("host"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", Path("login"));
        File.Copy(Path("login.pub"), Path("authorized"));
        File.WriteAllText(Path("config"), string.Create(CultureInfo.InvariantCulture, $"""
            Port {port}
            ListenAddress 127.0.0.1
            HostKey {Path("host")}
            AuthorizedKeysFile {Path("authorized")}
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin prohibit-password

            """));
        Directory.CreateDirectory("/run/sshd");
        _process = Process.Start(
            new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", Path("config")]) { RedirectStandardError = true })!;
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public string HostKey => string.Join(' ', File.ReadAllText(Path("host.pub")).Split(' ').Take(2)).Trim();

    public string LoginKey => File.ReadAllText(Path("login"));

    public static LoopbackSshd Start(int? port = null)
    {
        Assert.SkipUnless(Environment.UserName == "root" && File.Exists("/usr/sbin/sshd"), "needs root and openssh-server");
        var server = new LoopbackSshd(port ?? FreePort());
        server.WaitUntilReady();
        return server;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void WaitUntilReady()
    {
        var end = DateTime.UtcNow + LongestStart;
        while (true)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException) when (DateTime.UtcNow < end && !_process.HasExited)
            {
                _process.WaitForExit(20);
            }
        }
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private static void Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}

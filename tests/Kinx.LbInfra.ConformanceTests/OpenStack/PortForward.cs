using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Makes a server answer on another port, from now on.</summary>
internal sealed class PortForward : IDisposable
{
    private readonly TcpListener _listener;
    private readonly int _target;

    public PortForward(int port, int target)
    {
        _target = target;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = ServeAsync();
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = JoinAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task JoinAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient("127.0.0.1", _target);
        await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
    }
}

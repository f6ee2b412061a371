using System.Net.Sockets;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

/// <summary>A socket of qemu: says what it is told to, and answers each line.</summary>
internal sealed class FakeSocket : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-socket-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <param name="greeting">What it says first.</param>
    /// <param name="answer">To a line; empty: none.</param>
    public FakeSocket(string greeting, Func<string, string> answer)
    {
        File = Path.Combine(_folder.FullName, "socket");
        _listener.Bind(new UnixDomainSocketEndPoint(File));
        _listener.Listen();
        _ = ServeAsync(greeting, answer);
    }

    public string File { get; }

    /// <summary>The lines that it received.</summary>
    public List<string> Lines { get; } = [];

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ServeAsync(string greeting, Func<string, string> answer)
    {
        using var socket = await _listener.AcceptAsync();
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        await writer.WriteAsync(greeting);
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Add(line);
            await writer.WriteAsync(answer(line));
        }
    }
}

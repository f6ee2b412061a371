using System.Net.Sockets;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A conversation with qemu over one of its sockets, which ends after a bound: a frozen machine answers nothing.</summary>
/// <param name="file">The socket.</param>
/// <param name="bound">For the whole conversation.</param>
/// <param name="late">What is thrown when nobody listens, or the bound is over.</param>
internal sealed class SocketTalk(string file, TimeSpan bound, Func<LabException> late)
{
    /// <exception cref="LabException">Nobody listens, or the bound is over.</exception>
    public async Task<T> RunAsync<T>(Func<Socket, CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(bound);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(file), bounded.Token);
            return await talk(socket, bounded.Token);
        }
        catch (Exception failure)
            when (failure is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw late();
        }
    }
}

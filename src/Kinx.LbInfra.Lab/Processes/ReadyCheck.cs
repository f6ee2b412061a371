using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Checks whether a service can be used yet.</summary>
internal sealed class ReadyCheck(Func<CancellationToken, Task<bool>> check)
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The service is ready as soon as it runs.</summary>
    public static ReadyCheck Started { get; } = new(_ => Task.FromResult(true));

    /// <summary>The port answers HTTP with any status: the services answer 200, 300 or 401 on their root paths.</summary>
    public static ReadyCheck Http(int port) => new(async cancellationToken =>
    {
        try
        {
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            using var answer = await Client.GetAsync(address, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    });

    /// <summary>The port accepts connections.</summary>
    public static ReadyCheck Port(int port) => new(async cancellationToken =>
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    });

    /// <summary>The command ends with 0.</summary>
    public static ReadyCheck Command(params string[] command) => new(async cancellationToken =>
        (await ExternalCommand.TryRunAsync(command, input: null, cancellationToken)).ExitCode == 0);

    /// <summary>The command prints <paramref name="expected"/>; white space around it does not count.</summary>
    public static ReadyCheck Output(string expected, params string[] command) => new(async cancellationToken =>
        (await ExternalCommand.TryRunAsync(command, input: null, cancellationToken)).Output.Trim() == expected);

    /// <summary>Both are ready; <paramref name="second"/> is asked only once this one is.</summary>
    public ReadyCheck And(ReadyCheck second) => new(async cancellationToken =>
        await check(cancellationToken) && await second.IsReadyAsync(cancellationToken));

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => check(cancellationToken);
}

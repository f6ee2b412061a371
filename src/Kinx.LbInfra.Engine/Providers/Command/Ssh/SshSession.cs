using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Connects, with repeated attempts until the machine answers, and runs a command.</summary>
internal sealed class SshSession(SshConnection connection, IProviderLog log, SecretTexts mask, TimeProvider time) : IDisposable
{
    // A key that is refused this often is wrong.
    private const int MostRefusals = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestKill = TimeSpan.FromSeconds(10);

    private readonly SshFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <exception cref="ProviderException">
    /// There is no connection, the host key is wrong, the time limit is over, or the exit code is not 0.
    /// </exception>
    public async Task<CommandOutput> RunAsync(RemoteCommand command, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var config = SshConfig.Write(_files, connection);
        var runId = Guid.NewGuid().ToString("N");
        using var limit = timeout is { } most ? new CancellationTokenSource(most, time) : new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var result = await ConnectAsync(config, command, runId, both.Token);
            return result.ExitCode == 0 ? result.Output : throw new ProviderException(Failed(result));
        }
        catch (OperationCanceledException)
        {
            await KillRemoteAsync(config, runId);
            if (cancellationToken.IsCancellationRequested) throw;
            throw new ProviderException(
                $"the command on {connection} was stopped: it did not end within {timeout!.Value.TotalSeconds:0} s");
        }
    }

    private async Task<SshResult> ConnectAsync(string config, RemoteCommand command, string runId, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var wait = FirstWait;
        for (var (attempt, refusals) = (0, 0); ; attempt++, wait = Longer(wait))
        {
            var result = await new SshProcess(config, _files, log, mask).RunAsync(command.CommandLine(runId), command, cancellationToken);
            if (Failure(result) is not { } failure) return result;
            if (failure.Kind == SshFailureKind.Refused) refusals++;
            var over = connection.DialErrorLimit >= 0 && attempt >= connection.DialErrorLimit;
            if (over || refusals >= MostRefusals || failure.Kind is SshFailureKind.Final or SshFailureKind.Broken)
            {
                throw new ProviderException(attempt == 0 ? failure.Message : $"{failure.Message} (after {attempt + 1} attempts)");
            }

            log.Status($"waiting for SSH on {connection.Host}, {time.GetElapsedTime(start).TotalSeconds:0} s");
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    // A failure of ssh and a command's own 255 have the same exit code. Only ssh's log shows the difference.
    private SshFailure? Failure(SshResult result)
    {
        if (result.ExitCode != SshResult.OwnFailure) return null;
        if (connection.Proxy is { } proxy && SshFailure.Of(result.BastionLog, proxy) is { Kind: not SshFailureKind.Broken } failure)
        {
            return failure with { Message = "bastion: " + failure.Message };
        }

        return SshFailure.Of(result.Log, connection);
    }

    // The published plugin lets a cancelled command continue. Here its processes are found by the marker in their environment.
    private async Task KillRemoteAsync(string config, string runId)
    {
        var kill = "for e in /proc/[0-9]*/environ; do "
            + $"grep -qzx {RemoteCommand.Marker}={runId} \"$e\" 2>/dev/null && p=${{e#/proc/}} && kill \"${{p%/environ}}\"; done; true";
        using var limit = new CancellationTokenSource(LongestKill, time);
        try
        {
            log.Status($"stopping the command on {connection.Host}");
            var command = new RemoteCommand(kill, new Dictionary<string, string>(), "", new CommandLogging(false, false));
            await new SshProcess(config, _files, log, mask).RunAsync(kill, command, limit.Token);
        }
        catch (OperationCanceledException)
        {
            log.Warning($"could not reach {connection.Host} to stop the command; it may still run there");
        }
    }

    private string Failed(SshResult result) => CommandFailure.Text(connection, result, mask);

    private static TimeSpan Longer(TimeSpan wait) => TimeSpan.FromTicks(Math.Min(wait.Ticks * 3 / 2, LongestWait.Ticks));
}

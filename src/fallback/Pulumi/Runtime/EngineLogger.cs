using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>Sends messages to the engine one at a time, in order.</summary>
internal sealed class EngineLogger(IEngine engine, Runner runner)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether an error was logged: the run then ends with exit code 1 or higher.</summary>
    public bool HasErrors { get; private set; }

    public void Log(LogSeverity severity, string message, Resource? resource = null, int streamId = 0, bool ephemeral = false)
    {
        lock (_lock)
        {
            HasErrors |= severity == LogSeverity.Error;
            _last = SendAsync(_last, severity, message, resource, streamId, ephemeral);
            runner.Track(_last);
        }
    }

    /// <summary>Waits until everything logged so far has arrived.</summary>
    /// <exception cref="LogException">The engine no longer takes messages.</exception>
    public Task FlushAsync()
    {
        lock (_lock) return _last;
    }

    private async Task SendAsync(Task before, LogSeverity severity, string message, Resource? resource, int streamId, bool ephemeral)
    {
        await before;
        try
        {
            await engine.LogAsync(new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = resource is null ? "" : (await resource.Urn.Data).Value ?? "",
                StreamId = streamId,
                Ephemeral = ephemeral,
            });
        }
        catch (RpcException exception)
        {
            throw new LogException($"Error occurred during logging: {exception.Message}", exception);
        }
    }
}

using System.Collections.Concurrent;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Runtime;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that are logged under test.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly ConcurrentQueue<string> _errors = new();

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error) _errors.Enqueue(request.Message);
        return Task.CompletedTask;
    }

    /// <exception cref="RunException">One error was logged.</exception>
    /// <exception cref="AggregateException">Several were.</exception>
    public void ThrowIfErrors()
    {
        var errors = _errors.Select(message => new RunException(message)).ToArray();
        if (errors.Length == 1) throw errors[0];
        if (errors.Length > 1) throw new AggregateException(errors);
    }
}

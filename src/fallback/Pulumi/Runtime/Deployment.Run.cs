using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;
using Pulumi.Runtime;

namespace Pulumi;

public sealed partial class Deployment
{
    private const int LoggedErrors = 1;
    private const int ReportedFailure = 32;

    /// <summary>Runs a program that declares resources.</summary>
    /// <returns>The exit code: 0; 1 after logged errors; 32 after a failure that was reported.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return Task.FromResult(NoOutputs);
    });

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return NoOutputs;
    });

    /// <summary>Runs a program; what it returns becomes the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunInEngineAsync(() => new Stack(func, options));

    /// <summary>Runs a program that is a stack class; its output properties become the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunInEngineAsync(Construct<TStack>);

    private static IDictionary<string, object?> NoOutputs => new Dictionary<string, object?>();

    private static async Task<int> RunInEngineAsync(Func<Stack> declare)
    {
        var (settings, monitorAddress, engineAddress) = DeploymentSettings.FromEnvironment();
        using var monitor = new GrpcMonitor(monitorAddress);
        using var engine = new GrpcEngine(engineAddress);
        var deployment = new Deployment(settings, monitor, engine);
        var exitCode = await deployment.RunAsync(declare);

        // A program that ignores the exit code fails too.
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    private static TStack Construct<TStack>()
        where TStack : Stack, new()
    {
        var stack = new TStack();
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private async Task<int> RunAsync(Func<Stack> declare)
    {
        if (Local.Value is not null) throw new InvalidOperationException("Deployment.Run cannot be called inside another run");
        Local.Value = this;
        try
        {
            var failures = await Runner.WaitAsync(Task.Run(declare));
            if (failures.Count == 0 && !Logger.HasErrors) failures = await SignalAsync();
            foreach (var failure in failures) Report(failure);
            await Logger.FlushAsync();
            return failures.Count > 0 ? ReportedFailure : Logger.HasErrors ? LoggedErrors : 0;
        }
        catch (LogException exception)
        {
            await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine:\n{exception}");
            return LoggedErrors;
        }
    }

    private async Task<IReadOnlyList<Exception>> SignalAsync()
    {
        try
        {
            await Monitor.SignalAndWaitForShutdownAsync();
            return [];
        }
        catch (RpcException exception)
        {
            return [exception];
        }
    }

    private void Report(Exception failure)
    {
        switch (failure)
        {
            case LogException:
                throw new LogException(failure.Message, failure);
            case RunException:
                Logger.Log(LogSeverity.Error, failure.Message);
                break;
            case ResourceException { HideStack: true } resource:
                Logger.Log(LogSeverity.Error, failure.Message, resource.Resource);
                break;
            case ResourceException resource:
                Logger.Log(LogSeverity.Error, failure.ToString(), resource.Resource);
                break;
            default:
                var program = System.Reflection.Assembly.GetEntryAssembly()?.Location;
                Logger.Log(LogSeverity.Error, $"Running program '{program}' failed with an unhandled exception:\n{failure}");
                break;
        }
    }
}

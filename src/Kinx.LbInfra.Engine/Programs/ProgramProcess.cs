using System.ComponentModel;
using System.Diagnostics;
using Kinx.LbInfra.Engine.Deploying.Failures;

namespace Kinx.LbInfra.Engine.Programs;

/// <summary>A program as a child process. Cancelling ends it, together with the processes that it started.</summary>
internal static class ProgramProcess
{
    /// <exception cref="DeploymentException">The program cannot be started.</exception>
    public static async Task<int> RunAsync(
        ProgramCommand command, ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken)
    {
        using var process = Start(command, environment);
        process.StandardInput.Close();
        var outputs = Task.WhenAll(
            ForwardAsync(process.StandardOutput, line => output(new ProgramOutput(line, false))),
            ForwardAsync(process.StandardError, line => output(new ProgramOutput(line, true))));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        await outputs;
        return process.ExitCode;
    }

    private static Process Start(ProgramCommand command, ProgramEnvironment environment)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.ToVariables()) start.Environment[name] = value;
        // Only the engine needs the passphrase: the program gets its secrets decrypted.
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        try
        {
            return Process.Start(start) ?? throw new DeploymentException($"the program '{command.FileName}' could not be started");
        }
        catch (Win32Exception exception)
        {
            throw new DeploymentException($"the program '{command.FileName}' could not be started: {exception.Message}", exception);
        }
    }

    private static async Task ForwardAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync() is { } text) line(text);
    }
}

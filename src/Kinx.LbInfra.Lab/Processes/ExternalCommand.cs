using System.ComponentModel;
using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Runs a program of this machine to its end.</summary>
public static class ExternalCommand
{
    private static readonly string[] SearchPath = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>Runs a program and returns its standard output.</summary>
    /// <param name="command">Program and arguments; a name without a slash is searched for in the system's folders.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="ExternalCommandException">The exit code is not 0.</exception>
    /// <exception cref="LabException">The program cannot be started.</exception>
    public static Task<string> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        RunAsync(command, input: null, cancellationToken);

    /// <summary>Runs a program with <paramref name="input"/> as its standard input and returns its standard output.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="input">Null for none.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="ExternalCommandException">The exit code is not 0.</exception>
    /// <exception cref="LabException">The program cannot be started.</exception>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, string? input, CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(command, input, cancellationToken);
        return result.ExitCode == 0 ? result.Output : throw new ExternalCommandException(command, result);
    }

    /// <summary>Runs a program and returns its exit code and both outputs.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="input">Its standard input; null for none.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="LabException">The program cannot be started.</exception>
    public static async Task<ExternalCommandResult> TryRunAsync(
        IReadOnlyList<string> command, string? input, CancellationToken cancellationToken)
    {
        using var process = Start(command);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return new ExternalCommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>The absolute path of a program, or null. The folders of system programs are searched even when PATH lacks them.</summary>
    /// <param name="program">A name, or a path, which is returned as it is.</param>
    public static string? Find(string program)
    {
        if (program.Contains('/')) return program;
        return SearchPath.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(Find(command[0]) ?? command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new LabException(
                $"cannot run \"{command[0]}\": {exception.Message}",
                "run `lbinfra lab start` as root: it installs missing programs",
                exception);
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Runs a program of the machine to its end.</summary>
public static class ExternalCommand
{
    private static readonly string[] SearchPath = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>Runs and gives standard output.</summary>
    /// <param name="command">Program (a name is looked up in the system's folders) and arguments.</param>
    /// <exception cref="ExternalCommandException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(command, input: null, cancellationToken);
        return result.ExitCode == 0 ? result.Output : throw new ExternalCommandException(command, result);
    }

    /// <summary>Runs, with <paramref name="input"/> as standard input, and gives the exit code and both outputs.</summary>
    public static async Task<ExternalCommandResult> TryRunAsync(IReadOnlyList<string> command, string? input, CancellationToken cancellationToken)
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

    /// <summary>The absolute path of a program, or null. The folders of system programs are searched even if PATH lacks them.</summary>
    public static string? Find(string program) => program.Contains('/')
        ? program
        : SearchPath.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

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
            throw new LabException($"cannot run \"{command[0]}\": {exception.Message}", "run `lbinfra lab start` as root: it installs what is missing", exception);
        }
    }
}

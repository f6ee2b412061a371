using System.Diagnostics;

namespace Kinx.LbInfra.EndToEndTests;

/// <summary>Runs <c>./lbinfra</c> as a user would.</summary>
internal sealed class Launcher(IReadOnlyDictionary<string, string>? environment = null)
{
    public async Task<(int ExitCode, string Out, string Error)> RunAsync(
        IReadOnlyList<string> arguments, string input = "", CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Folder, "lbinfra"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var standard = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await standard, await error);
    }

    /// <summary>Standard output of a command that must succeed.</summary>
    public async Task<string> MustRunAsync(
        IReadOnlyList<string> arguments, string input = "", CancellationToken cancellationToken = default)
    {
        var (exitCode, standard, error) = await RunAsync(arguments, input, cancellationToken);
        if (exitCode == 0) return standard;
        throw new InvalidOperationException($"lbinfra {string.Join(' ', arguments)} ended with {exitCode}:\n{error}");
    }
}

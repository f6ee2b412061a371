using System.Diagnostics;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>The results of a program under test.</summary>
internal sealed record ProgramRun(int ExitCode, string Stdout, string Stderr)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the program in an empty directory, without arguments and input, in exactly this environment.</summary>
    /// <exception cref="TimeoutException">It did not end in time and was killed.</exception>
    public static async Task<ProgramRun> RunAsync(string runtimeConfig, string program, IReadOnlyDictionary<string, string?> environment)
    {
        var directory = Directory.CreateTempSubdirectory("lbinfra-program-");
        using var process = new Process { StartInfo = StartInfo(runtimeConfig, program, directory.FullName) };
        process.StartInfo.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            if (value is not null) process.StartInfo.Environment[name] = value;
        }

        process.Start();
        process.StandardInput.Close();
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the program did not end within {Limit.TotalSeconds} s; stderr: {await stderr}");
        }

        directory.Delete(recursive: true);
        return new ProgramRun(process.ExitCode, await stdout, await stderr);
    }

    private static ProcessStartInfo StartInfo(string runtimeConfig, string program, string directory) =>
        new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", "--runtimeconfig", runtimeConfig, program },
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}

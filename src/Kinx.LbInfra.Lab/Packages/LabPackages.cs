using System.Diagnostics;
using System.Reflection;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Packages;

/// <summary>The Debian packages that the lab needs.</summary>
public static class LabPackages
{
    private const string PolicyFile = "/usr/sbin/policy-rc.d";

    private const int TailLines = 10;

    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly string[] Steps = ["Setting up ", "Need to get ", "Fetched "];

    /// <summary>The names in <c>packages.txt</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = Read("packages.txt");

    /// <summary>What images and virtual machines need too: the names in <c>machine-packages.txt</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> OfMachines { get; } = Read("machine-packages.txt");

    /// <summary>Those that are not installed.</summary>
    /// <param name="packages">Names of Debian packages.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="LabException">The machine has no dpkg.</exception>
    public static async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> packages, CancellationToken cancellationToken)
    {
        List<string> names = [.. packages];
        // It omits packages that it does not know, and then ends with 1.
        string[] query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", .. names];
        var result = await ExternalCommand.TryRunAsync(query, input: null, cancellationToken);
        var installed = result.Output.Split('\n')
            .Where(line => line.EndsWith(" installed", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0]);
        return [.. names.Except(installed, StringComparer.Ordinal)];
    }

    /// <summary>One line for each of <see cref="All"/> that is installed: name, space, version.</summary>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="LabException">The machine has no dpkg.</exception>
    internal static async Task<string> VersionsAsync(CancellationToken cancellationToken)
    {
        string[] query = ["dpkg-query", "-W", "-f", "${Package} ${Version}\n", .. All];
        return (await ExternalCommand.TryRunAsync(query, input: null, cancellationToken)).Output;
    }

    /// <summary>Installs packages without starting their services.</summary>
    /// <param name="packages">Names of Debian packages.</param>
    /// <param name="progress">Receives one line for each step of apt-get.</param>
    /// <param name="cancellationToken">Stops waiting; apt-get itself keeps running.</param>
    /// <exception cref="LabException">apt-get failed.</exception>
    internal static async Task InstallAsync(IReadOnlyList<string> packages, Action<string> progress, CancellationToken cancellationToken)
    {
        var madePolicy = ForbidServiceStarts();
        try
        {
            await RunAptAsync(["update", "-q"], progress, cancellationToken);
            string[] install = ["install", "-y", "-q", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", .. packages];
            await RunAptAsync(install, progress, cancellationToken);
        }
        finally
        {
            if (madePolicy) File.Delete(PolicyFile);
        }
    }

    // Debian's packages ask this program before they start a service, and 101 means no. An administrator's own policy is kept.
    private static bool ForbidServiceStarts()
    {
        if (File.Exists(PolicyFile)) return false;
        File.WriteAllText(PolicyFile, "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(PolicyFile, Executable);
        return true;
    }

    private static async Task RunAptAsync(string[] arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (IsStep(line)) progress("apt-get: " + line);
        }

        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode == 0) return;
        var tail = string.Join('\n', (await errors).Trim().Split('\n').TakeLast(TailLines));
        throw new LabException(
            $"apt-get {arguments[0]} ended with {process.ExitCode}:\n{tail}", "repair the package sources of this machine and try again");
    }

    private static bool IsStep(string line) => Steps.Any(step => line.StartsWith(step, StringComparison.Ordinal));

    private static IReadOnlyList<string> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => line[0] != '#').Order(StringComparer.Ordinal)];
    }
}

using System.Diagnostics;
using System.Reflection;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Packages;

/// <summary>The Debian packages of the lab.</summary>
public static class LabPackages
{
    private const string PolicyFile = "/usr/sbin/policy-rc.d";

    private const int TailLines = 10;

    /// <summary>Names, as packages.txt lists them.</summary>
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>Those that are not installed.</summary>
    /// <exception cref="LabException">The machine has no dpkg.</exception>
    public static async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        // Ends with 1 when it does not know one of them; those it leaves out.
        var result = await ExternalCommand.TryRunAsync(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", .. All], input: null, cancellationToken);
        var installed = result.Output.Split('\n').Where(line => line.EndsWith(" installed", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);
        return [.. All.Except(installed, StringComparer.Ordinal)];
    }

    /// <summary>Installs packages; none of their services is started.</summary>
    /// <param name="progress">Gets what apt-get does, one line for each package.</param>
    /// <exception cref="LabException">apt-get failed.</exception>
    public static async Task InstallAsync(IReadOnlyList<string> packages, Action<string> progress, CancellationToken cancellationToken)
    {
        var madePolicy = ForbidServiceStarts();
        try
        {
            await RunAptAsync(["update", "-q"], progress, cancellationToken);
            await RunAptAsync(["install", "-y", "-q", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", .. packages], progress, cancellationToken);
        }
        finally
        {
            if (madePolicy) File.Delete(PolicyFile);
        }
    }

    /// <summary>Debian's packages ask this program before they start a service; 101 forbids it. An administrator's own is kept.</summary>
    private static bool ForbidServiceStarts()
    {
        if (File.Exists(PolicyFile)) return false;
        File.WriteAllText(PolicyFile, "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(PolicyFile, (UnixFileMode)0b111_101_101);
        return true;
    }

    private static async Task RunAptAsync(IReadOnlyList<string> arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            if (IsStep(line)) progress("apt-get: " + line);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode == 0) return;
        var tail = string.Join('\n', (await errors).Trim().Split('\n').TakeLast(TailLines));
        throw new LabException($"apt-get {arguments[0]} ended with {process.ExitCode}:\n{tail}", "mend the package sources of this machine and try again");
    }

    private static bool IsStep(string line) =>
        line.StartsWith("Setting up ", StringComparison.Ordinal) || line.StartsWith("Need to get ", StringComparison.Ordinal) || line.StartsWith("Fetched ", StringComparison.Ordinal);

    private static IReadOnlyList<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("packages.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Order(StringComparer.Ordinal)];
    }
}

using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>What the checks use of this machine; tests pass their own.</summary>
internal sealed record Machine
{
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> Exists { get; init; }

    /// <summary>Null when the file cannot be read.</summary>
    public required Func<string, string?> ReadFile { get; init; }

    /// <summary>Runs a program, given by its path, and waits for its end.</summary>
    public required Func<IReadOnlyList<string>, CancellationToken, Task<ExternalCommandResult>> RunAsync { get; init; }

    /// <summary>Those of the given Debian packages that are not installed.</summary>
    public required Func<IEnumerable<string>, CancellationToken, Task<IReadOnlyList<string>>> MissingPackagesAsync { get; init; }

    public required bool IsRoot { get; init; }

    public static Machine Of(CliContext context) => new()
    {
        Variable = context.Environment,
        Exists = Path.Exists,
        ReadFile = file => File.Exists(file) ? File.ReadAllText(file) : null,
        RunAsync = (command, cancellationToken) => ExternalCommand.TryRunAsync(command, input: null, cancellationToken),
        MissingPackagesAsync = LabPackages.MissingAsync,
        IsRoot = Environment.UserName == "root",
    };

    /// <summary>The path of a program, from the PATH or the system folders; null when it is not there.</summary>
    public string? FindProgram(string name) =>
        (Variable("PATH")?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? []).Concat(SystemFolders)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(Exists);

    /// <summary>The output of a program, or null when it is not there or fails.</summary>
    public async Task<string?> OutputOfAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (FindProgram(program) is not { } path) return null;
        var result = await RunAsync([path, .. arguments], cancellationToken);
        return result.ExitCode == 0 ? result.Output : null;
    }
}

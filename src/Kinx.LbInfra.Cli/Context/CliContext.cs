namespace Kinx.LbInfra.Cli.Context;

/// <summary>What commands use of their process; tests pass their own writers and variables.</summary>
public sealed record CliContext
{
    /// <summary>Standard output: the data of the command.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: progress, questions and messages.</summary>
    public required TextWriter Error { get; init; }

    public required TextReader In { get; init; }

    /// <summary>True when standard input and standard error are terminals, so that a person can be asked.</summary>
    public required bool Interactive { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public required string WorkingDirectory { get; init; }

    public required TimeProvider Time { get; init; }

    public static CliContext OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        Interactive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        Environment = System.Environment.GetEnvironmentVariable,
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Time = TimeProvider.System,
    };
}

namespace Kinx.LbInfra.Cli.Context;

/// <summary>What the commands see of the outside world; tests make their own with captured writers.</summary>
public sealed record CliContext
{
    /// <summary>Data, for machines and pipes.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything said to a person.</summary>
    public required TextWriter Error { get; init; }

    public required TextReader In { get; init; }

    /// <summary>True: questions can be asked, because a person sits at a terminal.</summary>
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

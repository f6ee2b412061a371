namespace Kinx.LbInfra.Cli.Context;

/// <summary>The exit codes of all commands, as in the README.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The input has errors: a stack file, a site file, a missing key. Nothing was changed.</summary>
    public const int InvalidInput = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A deployment, the cloud, a node or the lab failed, or a file could not be read or written.</summary>
    public const int Failure = 3;

    /// <summary><c>doctor</c> or <c>image check</c> found that something required is missing.</summary>
    public const int Lacking = 4;

    /// <summary>Ended by Ctrl-C or SIGTERM: 128 + SIGINT, as in shells.</summary>
    public const int Cancelled = 130;

    /// <summary>Every code with the meaning that <c>--help</c> shows.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "done, or nothing to do"),
        (InvalidInput, "the input has errors; nothing was changed"),
        (Usage, "the command line is wrong"),
        (Failure, "the deployment, the cloud, a node, the lab or a file failed; run the command again to continue"),
        (Lacking, "`doctor`, `image check`: something required is missing"),
        (Cancelled, "ended by Ctrl-C"),
    ];
}

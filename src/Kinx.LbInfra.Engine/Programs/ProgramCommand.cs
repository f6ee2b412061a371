namespace Kinx.LbInfra.Engine.Programs;

/// <summary>A Pulumi program that runs as a child process, in any language whose SDK reads the <c>PULUMI_*</c> variables.</summary>
/// <param name="FileName">The executable: a path, or a name that is looked up in <c>PATH</c>.</param>
/// <param name="Arguments">Passed as they are.</param>
/// <param name="WorkingDirectory">The folder of the program, <c>main</c> in Pulumi.yaml.</param>
public sealed record ProgramCommand(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory) : IProgram
{
    /// <inheritdoc/>
    public Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken) =>
        ProgramProcess.RunAsync(this, environment, output, cancellationToken);
}

namespace Kinx.LbInfra.Engine.Programs;

/// <summary>A Pulumi program that is started as a child process, in any language whose SDK reads the <c>PULUMI_*</c> variables.</summary>
/// <param name="FileName">The executable, found as the operating system finds it.</param>
/// <param name="WorkingDirectory">The folder of the program (<c>main</c> of Pulumi.yaml).</param>
public sealed record ProgramCommand(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory) : IProgram
{
    public Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken) =>
        ProgramProcess.RunAsync(this, environment, output, cancellationToken);
}

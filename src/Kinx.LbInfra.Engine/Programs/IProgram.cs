namespace Kinx.LbInfra.Engine.Programs;

/// <summary>What declares the resources: a child process (<see cref="ProgramCommand"/>) or, in tests, code in this process.</summary>
public interface IProgram
{
    /// <summary>
    /// Runs the program to its end and gives its exit code; 0 is success, 32 "failed, and has said why". Cancelling ends it at once.
    /// </summary>
    Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken);
}

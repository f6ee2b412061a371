namespace Kinx.LbInfra.Engine.Programs;

/// <summary>Declares the resources of a stack: a child process (<see cref="ProgramCommand"/>), or code of this process in tests.</summary>
public interface IProgram
{
    /// <summary>Runs the program to its end. Cancelling ends it at once.</summary>
    /// <param name="environment">The engine's address, and what else the program has to know.</param>
    /// <param name="output">Gets each line that the program writes.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>The exit code: 0 for success, 32 for a failure that the program has already reported.</returns>
    /// <exception cref="Deploying.Failures.DeploymentException">The program cannot be started.</exception>
    Task<int> RunAsync(ProgramEnvironment environment, Action<ProgramOutput> output, CancellationToken cancellationToken);
}

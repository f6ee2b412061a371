using Kinx.LbInfra.Engine.Deploying;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Deploying.Running;
using Kinx.LbInfra.Engine.Programs.Rpc;
using Kinx.Pulumi.Rpc;

namespace Kinx.LbInfra.Engine.Programs;

/// <summary>Runs the program against this engine and waits for the work that it caused.</summary>
internal sealed class ProgramRun(IProgram program, string projectRoot, RunContext run, Registrar registrar)
{
    private const int AlreadyReported = 32;

    /// <returns>Whether the program succeeded and no step failed.</returns>
    public async Task<bool> RunAsync()
    {
        var services = new[] { new ResourceMonitorService(registrar, run).ToGrpc(), new EngineService(run.Events).ToGrpc() };
        await using var server = await GrpcServer.StartAsync(services);
        var hasEndedWell = await RunProgramAsync(server.Address);
        await run.Status.WhenIdleAsync();
        return hasEndedWell && !run.Status.HasFailed && !run.Status.WasCancelled;
    }

    private async Task<bool> RunProgramAsync(string address)
    {
        try
        {
            var code = await program.RunAsync(EnvironmentOf(address), Forward, run.Status.Stopped);
            if (code != 0 && !(code == AlreadyReported && run.Events.HasErrors))
            {
                run.Events.Error($"the program ended with exit code {code}");
            }

            return code == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (DeploymentException exception)
        {
            run.Events.Error(exception.Message);
            return false;
        }
    }

    private ProgramEnvironment EnvironmentOf(string address) => new()
    {
        Address = address,
        Stack = run.Stack,
        RootDirectory = projectRoot,
        WorkingDirectory = program is ProgramCommand command ? command.WorkingDirectory : projectRoot,
        Preview = run.IsPreview,
        Parallel = run.Parallel,
        Config = run.Config,
    };

    private void Forward(ProgramOutput output) =>
        run.Events.Send(
            new DeploymentEvent.DiagnosticLogged(output.IsError ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, output.Line));
}

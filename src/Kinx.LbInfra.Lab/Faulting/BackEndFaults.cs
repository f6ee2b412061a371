using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Lab.Surroundings;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>The faults of a back end.</summary>
internal sealed class BackEndFaults(LabPaths paths)
{
    /// <summary>Ends the server: connections are refused from now on.</summary>
    public Task KillAsync(string name, CancellationToken cancellationToken) =>
        Signals.SendAsync(Signals.Kill, [Running(name).Pid], cancellationToken);

    /// <summary>Stops the server: the kernel still accepts connections, but nothing answers.</summary>
    public Task HangAsync(string name, CancellationToken cancellationToken) =>
        Signals.SendAsync(Signals.Stop, [Running(name).Pid], cancellationToken);

    /// <summary>Resumes a server that hangs, and starts one that was killed.</summary>
    public Task RestoreAsync(string name, CancellationToken cancellationToken)
    {
        var backEnd = Find(name);
        if (Process(backEnd) is { } process) return Signals.SendAsync(Signals.Continue, [process.Pid], cancellationToken);
        return backEnd.StartAsync(paths, cancellationToken);
    }

    private static BackEnd Find(string name) => BackEnd.All.FirstOrDefault(backEnd => backEnd.Name == name)
        ?? throw new LabException($"there is no back end \"{name}\"", $"the back ends are {string.Join(", ", World.BackEnds)}");

    private ProcessIdentity? Process(BackEnd backEnd) => new Supervisor(paths).Processes().GetValueOrDefault(backEnd.Name);

    private ProcessIdentity Running(string name) => Process(Find(name))
        ?? throw new LabException($"back end \"{name}\" is not running", $"start it: lbinfra lab fault backend-restore {name}");
}

using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Starts services and finds them again by pid and start time.</summary>
internal sealed class Supervisor(LabPaths paths)
{
    private const int TailLines = 12;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly BoundedWait Start = new(TimeSpan.FromSeconds(180), Pause);

    /// <summary>Starts a service and waits until it is ready.</summary>
    /// <exception cref="LabException">It died, or is not ready within three minutes.</exception>
    public async Task RunAsync(ServiceDefinition service, CancellationToken cancellationToken)
    {
        var identity = Spawn(service);
        await Start.UntilAsync(
            async () =>
            {
                if (await service.Ready.IsReadyAsync(cancellationToken)) return true;
                return identity.IsAlive ? false : throw Failure(service, "died");
            },
            () => Failure(service, $"is not ready after {Start.Bound.TotalSeconds:0} s"),
            cancellationToken);
    }

    /// <summary>Waits until a service that was asked to end has ended, and forgets it.</summary>
    /// <exception cref="LabException">It still runs after <paramref name="patience"/>.</exception>
    public async Task WaitForEndAsync(string name, TimeSpan patience, CancellationToken cancellationToken)
    {
        var file = PidFile(name);
        await new BoundedWait(patience, Pause).UntilAsync(
            () => ProcessIdentity.ReadAlive(file) is null,
            () => new LabException($"{name} does not end", "run `lbinfra lab stop` and start again"),
            cancellationToken);
        File.Delete(file);
    }

    /// <summary>Every service that was started, by name; null for one that does not run any more.</summary>
    public IReadOnlyDictionary<string, ProcessIdentity?> Processes()
    {
        if (!Directory.Exists(paths.RunFolder)) return new Dictionary<string, ProcessIdentity?>();
        return Directory.EnumerateFiles(paths.RunFolder, "*.pid")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), ProcessIdentity.ReadAlive, StringComparer.Ordinal);
    }

    private ProcessIdentity Spawn(ServiceDefinition service)
    {
        var start = DetachedProcess.StartInfo(service.Command, LogFile(service));
        start.Environment.Clear();
        foreach (var (name, value) in ServiceEnvironment.Of(paths, service.Environment)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var identity = ProcessIdentity.Of(process.Id) ?? throw Failure(service, "died");
        identity.Write(PidFile(service.Name));
        return identity;
    }

    private string PidFile(string name) => Path.Combine(paths.RunFolder, name + ".pid");

    private string LogFile(ServiceDefinition service) => Path.Combine(paths.LogFolder, service.Name + ".log");

    private LabException Failure(ServiceDefinition service, string what)
    {
        var log = LogFile(service);
        var tail = LogTail.Of(log, TailLines);
        return new LabException(
            $"{service.Name} {what}" + (tail.Length > 0 ? "; its last lines:\n" + tail : ""),
            $"the whole log is {log}; `lbinfra lab stop` removes it");
    }
}

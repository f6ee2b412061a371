using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Starts services and finds them again by pid and start time.</summary>
internal sealed class Supervisor(LabPaths paths)
{
    private const int TailLines = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts a service and waits until it is ready.</summary>
    /// <exception cref="LabException">It died, or is not ready within three minutes.</exception>
    public async Task RunAsync(ServiceDefinition service, CancellationToken cancellationToken)
    {
        var identity = Spawn(service);
        var watch = Stopwatch.StartNew();
        while (!await service.Ready.IsReadyAsync(cancellationToken))
        {
            if (!identity.IsAlive) throw Failure(service, "died");
            if (watch.Elapsed > Patience) throw Failure(service, $"is not ready after {Patience.TotalSeconds:0} s");
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Waits until a service that was asked to end has ended, and forgets it.</summary>
    /// <exception cref="LabException">It still runs after <paramref name="patience"/>.</exception>
    public async Task WaitForEndAsync(string name, TimeSpan patience, CancellationToken cancellationToken)
    {
        var file = PidFile(name);
        var watch = Stopwatch.StartNew();
        while (ProcessIdentity.ReadAlive(file) is not null)
        {
            if (watch.Elapsed > patience) throw new LabException($"{name} does not end", "run `lbinfra lab stop` and start again");
            await Task.Delay(Pause, cancellationToken);
        }

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

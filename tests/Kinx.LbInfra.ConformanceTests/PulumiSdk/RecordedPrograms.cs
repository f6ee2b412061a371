using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Unpacks the recordings once, and compiles and runs the covered programs a few at a time, each in its own process.</summary>
public sealed class RecordedPrograms : IDisposable
{
    private static readonly string Archive = Path.Combine(AppContext.BaseDirectory, "PulumiSdk", "recordings.tar.gz");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-recordings-");
    private readonly ProgramCompiler _compiler;
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<string>>> _results;
    private readonly SemaphoreSlim _slots = new(Environment.ProcessorCount);

    public RecordedPrograms()
    {
        using (var file = File.OpenRead(Archive))
        using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
            TarFile.ExtractToDirectory(unpacked, _folder.FullName, overwriteFiles: false);

        _compiler = new ProgramCompiler(_folder.CreateSubdirectory("compiled").FullName);
        _results = new(Names.Where(name => !NotCovered.Reasons.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, Task.Run(() => RunAsync(name)))));
    }

    /// <summary>The names of all recorded programs.</summary>
    public static IReadOnlyList<string> Names { get; } = ReadNames();

    /// <summary>What differs from the recordings, in every mode of the case.</summary>
    public Task<IReadOnlyList<string>> DifferencesAsync(string name) => _results[name];

    public void Dispose()
    {
        _slots.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<string>> RunAsync(string name)
    {
        await _slots.WaitAsync();
        try
        {
            var recordedCase = new RecordedCase(Path.Combine(_folder.FullName, "programs", name));
            var program = _compiler.Compile(name, recordedCase.Program);
            var differences = new List<string>();
            foreach (var mode in recordedCase.Modes)
                differences.AddRange((await RunAsync(recordedCase, mode, program)).Select(difference => $"{mode}: {difference}"));
            return differences;
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(RecordedCase recordedCase, string mode, string program)
    {
        var recording = recordedCase.Recording(mode);
        await using var monitor = await ReplayingMonitor.StartAsync(recordedCase, recording);
        var run = await ProgramRun.RunAsync(_compiler.RuntimeConfigFile, program, recordedCase.Environment(mode, monitor.Address));
        return RecordingComparison.Differences(recordedCase, recording, run, monitor);
    }

    private static IReadOnlyList<string> ReadNames()
    {
        using var file = File.OpenRead(Archive);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(unpacked);
        var names = new List<string>();
        while (archive.GetNextEntry() is { } entry)
            if (entry.Name.Split('/') is ["programs", var name, "case.json"]) names.Add(name);
        return names;
    }
}

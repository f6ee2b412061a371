using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

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
        {
            TarFile.ExtractToDirectory(unpacked, _folder.FullName, overwriteFiles: false);
        }

        _compiler = new ProgramCompiler(_folder.CreateSubdirectory("compiled").FullName);
        _results = new(Names.Concat(MockNames).Where(name => !NotCovered.Members.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, Task.Run(() => RunInSlotAsync(name)))));
    }

    /// <summary>The names of all programs recorded against an engine.</summary>
    public static IReadOnlyList<string> Names { get; } = ReadNames("programs", "case.json");

    /// <summary>The names of all programs recorded under mocks.</summary>
    public static IReadOnlyList<string> MockNames { get; } = ReadNames("mocks", "result.json");

    /// <summary>What differs from the recordings, in every mode of the case.</summary>
    public Task<IReadOnlyList<string>> DifferencesAsync(string name) => _results[name];

    /// <summary>API members beyond the ordinary that the case needs. Those of the mock cases are in the recordings' README only.</summary>
    public IReadOnlyList<string> NeedsOf(string name)
    {
        if (!MockNames.Contains(name)) return new RecordedCase(Folder(name)).Needs;

        // "… m16 needs `IMocks.RegisterResourceOutputs` and m21 `StackReference`."
        var readme = File.ReadAllText(Path.Combine(_folder.FullName, "README.md"));
        return [.. Regex.Matches(readme, $@"{name.Split('-')[0]}\s(?:needs\s)?`([^`]+)`").Select(match => match.Groups[1].Value)];
    }

    /// <summary>Compiles the case's program and returns its file.</summary>
    /// <exception cref="InvalidOperationException">It does not compile: the fallback packages lack something.</exception>
    public string Compile(string name)
    {
        var program = Path.Combine(Folder(name), "program.cs");
        if (MockNames.Contains(name)) return _compiler.Compile(name, program, Path.Combine(Folder(name), "..", "support.cs"));
        return _compiler.Compile(name, program);
    }

    public void Dispose()
    {
        _slots.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<string>> RunInSlotAsync(string name)
    {
        await _slots.WaitAsync();
        try
        {
            return await (MockNames.Contains(name) ? RunMocksAsync(name) : RunAsync(name));
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(string name)
    {
        var recordedCase = new RecordedCase(Folder(name));
        var program = Compile(name);
        var differences = new List<string>();
        foreach (var mode in recordedCase.Modes)
        {
            differences.AddRange((await RunAsync(recordedCase, mode, program)).Select(difference => $"{mode}: {difference}"));
        }

        return differences;
    }

    private async Task<IReadOnlyList<string>> RunMocksAsync(string name)
    {
        var run = await ProgramRun.RunAsync(_compiler.RuntimeConfigFile, Compile(name), new Dictionary<string, string?>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = Environment.GetEnvironmentVariable("HOME"),
            ["LANG"] = "C.UTF-8",
        });
        if (run.Stdout.Length == 0) return [$"no report; stderr: {run.Stderr}"];

        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(name), "result.json")))!;
        return MockReport.Differences(recorded["parts"]!.AsObject(), JsonNode.Parse(run.Stdout)!.AsObject());
    }

    private async Task<IReadOnlyList<string>> RunAsync(RecordedCase recordedCase, string mode, string program)
    {
        var recording = recordedCase.Recording(mode);
        await using var monitor = await ReplayingMonitor.StartAsync(recordedCase, recording);
        var run = await ProgramRun.RunAsync(_compiler.RuntimeConfigFile, program, recordedCase.Environment(mode, monitor.Address));
        return RecordingComparison.Differences(recordedCase, recording, run, monitor);
    }

    private string Folder(string name) => Path.Combine(_folder.FullName, MockNames.Contains(name) ? "mocks" : "programs", name);

    private static IReadOnlyList<string> ReadNames(string folder, string marker)
    {
        using var compressed = File.OpenRead(Archive);
        using var unpacked = new GZipStream(compressed, CompressionMode.Decompress);
        using var archive = new TarReader(unpacked);
        var names = new List<string>();
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.Name.Split('/') is [var parent, var name, var file] && parent == folder && file == marker) names.Add(name);
        }

        return names;
    }
}

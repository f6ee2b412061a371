using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Processes;

public sealed class SupervisorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-sup-");
    private readonly LabPaths _paths;
    private readonly Supervisor _supervisor;

    public SupervisorTests()
    {
        _paths = new LabPaths(_folder.FullName);
        _supervisor = new Supervisor(_paths);
        Directory.CreateDirectory(_paths.RunFolder);
        Directory.CreateDirectory(_paths.LogFolder);
    }

    [Fact]
    public async Task RunAsync_ServiceStarts_IsKnownByItsIdentity()
    {
        await _supervisor.RunAsync(Service(["sleep", "60"], ReadyCheck.Started), CancellationToken.None);

        var identity = _supervisor.Processes()["napper"].ShouldNotBeNull();
        identity.IsAlive.ShouldBeTrue();
        identity.Kill();
        SpinWait.SpinUntil(() => !identity.IsAlive, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        _supervisor.Processes()["napper"].ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_ServiceDies_ThrowsWithTheEndOfItsLog()
    {
        var service = Service(["sh", "-c", "echo no such table >&2; exit 4"], ReadyCheck.Command("false"));

        var failure = await Should.ThrowAsync<LabException>(_supervisor.RunAsync(service, CancellationToken.None));

        failure.Message.ShouldStartWith("napper died");
        failure.Message.ShouldContain("no such table");
        failure.Hint.ShouldContain("napper.log");
    }

    [Fact]
    public async Task RunAsync_ServiceEnvironment_HoldsNothingOfTheShell()
    {
        var log = Path.Combine(_paths.LogFolder, "napper.log");
        var service = Service(["sh", "-c", "env; sleep 60"], ReadyCheck.Output("1", "grep", "-c", "^COLOUR=red", log)) with
        {
            Environment = new Dictionary<string, string> { ["COLOUR"] = "red" },
        };

        await _supervisor.RunAsync(service, CancellationToken.None);

        _supervisor.Processes()["napper"]!.Kill();
        var names = File.ReadLines(log).Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal);
        names.ShouldBe(["COLOUR", "HOME", "LBINFRA_LAB_INSIDE", "LC_ALL", "PATH", "PWD", "PYTHONDONTWRITEBYTECODE", "TMPDIR"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ServiceDefinition Service(IReadOnlyList<string> command, ReadyCheck ready) =>
        new() { Name = "napper", Command = command, Ready = ready };
}

using System.Globalization;
using Kinx.LbInfra.Lab.ControlPlane;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>A back end: a network namespace with an HTTP server on port 80 that answers with its name.</summary>
/// <param name="Number">1 to 3, see files/topology.sh.</param>
internal sealed record BackEnd(int Number)
{
    public static IReadOnlyList<BackEnd> All { get; } = [new(1), new(2), new(3)];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"backend{Number}");

    public string Namespace => LabNamespace.Prefix + Name;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"192.168.55.{35 + Number}");

    /// <summary>Starts the server and waits until it listens.</summary>
    public async Task StartAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.WorldFolder);
        var program = Path.Combine(paths.WorldFolder, Name + ".py");
        await File.WriteAllTextAsync(program, SurroundingFiles.Read("backend.py"), cancellationToken);
        await new Supervisor(paths).RunAsync(Service(program), cancellationToken);
    }

    private ServiceDefinition Service(string program) => new()
    {
        Name = Name,
        Command = ["nsenter", "--net=/run/netns/" + Namespace, "--", "python3", program, Name, Address],
        // Port 80 (hexadecimal 50) of any address, state "listen" (0A).
        Ready = ReadyCheck.Command("nsenter", "--net=/run/netns/" + Namespace, "--", "grep", "-q", ":0050 00000000:0000 0A", "/proc/net/tcp"),
    };
}

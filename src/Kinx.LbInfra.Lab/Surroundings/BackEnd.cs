using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>A back end: a network namespace with an HTTP server on port 80 that answers with its name.</summary>
/// <param name="Number">1 to 4, see files/topology.sh.</param>
/// <param name="Address">1 to 3 are behind the switches, 4 is on the members' network.</param>
internal sealed record BackEnd(int Number, string Address)
{
    public static IReadOnlyList<BackEnd> All { get; } =
        [new(1, "192.168.55.36"), new(2, "192.168.55.37"), new(3, "192.168.55.38"), new(4, "192.168.56.36")];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"backend{Number}");

    public string Namespace => LabNamespace.Prefix + Name;

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
        Command = [.. LabNamespace.Enter(Namespace), "python3", program, Name, Address],
        // Port 80 (hexadecimal 50) of any address, in state "listen" (0A).
        Ready = ReadyCheck.Command([.. LabNamespace.Enter(Namespace), "grep", "-q", ":0050 00000000:0000 0A", "/proc/net/tcp"]),
    };
}

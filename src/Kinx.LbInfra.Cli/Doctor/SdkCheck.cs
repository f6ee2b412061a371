using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The .NET SDK of <c>global.json</c>: the same major and minor version, at least that release.</summary>
internal sealed class SdkCheck(Machine machine, Project project) : IDoctorCheck
{
    private const string Check = ".NET SDK";
    private const string Purpose = "builds lbinfra and the Pulumi program";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var wanted = Version.Parse(Wanted());
        var installed = Parse(await machine.OutputOfAsync("dotnet", ["--list-sdks"], cancellationToken) ?? "");
        if (installed.FirstOrDefault(version => Fits(version, wanted)) is { } found)
        {
            return [new Finding(Check, FindingStatus.Ok, found.ToString(), Purpose)];
        }

        var have = installed.Count == 0 ? "there is none" : $"there is {string.Join(", ", installed)}";
        return [new Finding(
            Check, FindingStatus.Missing, $"{wanted} or newer is needed, {have}", Purpose,
            $"install the .NET {wanted.Major} SDK: https://dotnet.microsoft.com/download")];
    }

    private string Wanted()
    {
        if (machine.ReadFile(Path.Combine(project.InstallRoot, "global.json")) is { } text)
        {
            return (string)JsonNode.Parse(text)!["sdk"]!["version"]!;
        }

        return "10.0.100";
    }

    // Lines such as "10.0.100 [/usr/share/dotnet/sdk]"; previews have a suffix.
    private static List<Version> Parse(string list) =>
    [
        .. list.Split('\n').Select(line => line.Split(' ', '-')[0])
            .Select(word => Version.TryParse(word, out var version) ? version : null).OfType<Version>(),
    ];

    private static bool Fits(Version version, Version wanted) =>
        version.Major == wanted.Major && version.Minor == wanted.Minor && version >= wanted;
}

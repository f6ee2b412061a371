using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Lab;
using Kinx.LbInfra.Lab.Holding;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Status;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab status</c>: services, nodes and switches; the exit code is 0 only when the whole lab is running.</summary>
internal static class LabStatusCommand
{
    private static readonly FormatOption Format = new();
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "status",
            "Show the services, nodes and switches of the lab; the exit code is 0 only when the whole lab is running.",
            "lbinfra lab status --json");
        Format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var status = await new LabCloud(LabPaths.FromEnvironment()).StatusAsync(cancellationToken);
        var text = Format.IsJson(parsed) ? ToJsonText(status) : ToText(status);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(text);
        return status.State == LabState.Running ? ExitCode.Success : ExitCode.Failure;
    }

    internal static string ToText(LabStatus status)
    {
        var lines = new List<string> { $"lab: {Word(status.State)}" + (status.Holder is { } holder ? $", held by {holder}" : "") };
        Add(lines, "service", status.Services);
        if (status.State != LabState.Stopped) lines.Add($"nodes are {Words(status.Machines)}");
        Add(lines, "node", status.Nodes);
        Add(lines, "switch", status.Switches);
        return string.Join('\n', lines);
    }

    public static Task WriteJsonAsync(ParseResult parsed, LabStatus status) =>
        parsed.InvocationConfiguration.Output.WriteLineAsync(ToJsonText(status));

    private static string ToJsonText(LabStatus status) => ToJson(status).ToJsonString(Indented);

    internal static JsonObject ToJson(LabStatus status) => new()
    {
        ["state"] = Word(status.State),
        ["holder"] = status.Holder is { } holder ? ToJson(holder) : null,
        ["machines"] = Word(status.Machines),
        ["services"] = ToJson(status.Services),
        ["nodes"] = ToJson(status.Nodes),
        ["switches"] = ToJson(status.Switches),
    };

    private static JsonObject ToJson(LabHolder holder) =>
        new() { ["pid"] = holder.Process.Pid, ["purpose"] = holder.PurposeWord, ["since"] = holder.Since.UtcDateTime };

    private static JsonArray ToJson(IReadOnlyList<LabPartStatus> parts) => [.. parts.Select(ToJson)];

    private static JsonNode ToJson(LabPartStatus part) =>
        new JsonObject { ["name"] = part.Name, ["state"] = part.State, ["pid"] = part.Pid, ["detail"] = part.Detail };

    private static void Add(List<string> lines, string kind, IReadOnlyList<LabPartStatus> parts)
    {
        var width = parts.Select(part => part.Name.Length).Append(0).Max();
        lines.AddRange(parts.Select(Line));

        string Line(LabPartStatus part) => string.Create(
            CultureInfo.InvariantCulture, $"{kind,-8} {part.Name.PadRight(width)}  {part.State,-8} {part.Pid,8} {part.Detail}").TrimEnd();
    }

    private static string Words(MachineKind machines) => machines switch
    {
        MachineKind.Container => "containers",
        MachineKind.Accelerated => "virtual machines, with KVM",
        MachineKind.Emulated => "virtual machines, emulated",
        _ => throw new ArgumentOutOfRangeException(nameof(machines), machines, null),
    };

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}

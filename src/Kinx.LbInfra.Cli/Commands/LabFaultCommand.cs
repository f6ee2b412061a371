using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Lab.Faulting;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>lab fault FAULT TARGET</c>: breaks a node or a back end, or repairs it.</summary>
internal static class LabFaultCommand
{
    private static readonly Argument<string> Fault = new("fault") { HelpName = "fault", Description = string.Join(", ", Faults.Names) };

    private static readonly Argument<string> Target = new("target") { Description = "A node, or a back end for the backend faults." };

    private static readonly Argument<int?> Limit = new("limit")
    {
        Description = $"The limit of open files; for {Faults.FileLimit} only.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = ReadLimit,
    };

    private static readonly FormatOption Format = new();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "fault",
            "Break a node or a back end, or repair it.",
            "lbinfra lab fault freeze web-a")
        {
            Fault, Target, Limit,
        };
        Format.AddTo(command);
        Fault.CompletionSources.Add([.. Faults.Names]);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var faults = new Faults(LabPaths.FromEnvironment(), TimeProvider.System);
        var (fault, target) = (parsed.GetRequiredValue(Fault), parsed.GetRequiredValue(Target));
        var applied = await faults.ApplyAsync(fault, target, parsed.GetValue(Limit), cancellationToken);
        var text = Format.IsJson(parsed) ? ToJson(applied) : $"{Moment(applied)} {applied.Fault} {applied.Target}";
        await parsed.InvocationConfiguration.Output.WriteLineAsync(text);
    }

    private static int? ReadLimit(ArgumentResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)) return limit;
        result.AddError($"the limit of open files is a whole number above 0, not '{text}'");
        return null;
    }

    internal static string ToJson(AppliedFault applied)
    {
        var json = new JsonObject { ["fault"] = applied.Fault, ["target"] = applied.Target, ["at"] = Moment(applied) };
        return json.ToJsonString(JsonSerializerOptions.Default);
    }

    private static string Moment(AppliedFault applied) =>
        applied.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

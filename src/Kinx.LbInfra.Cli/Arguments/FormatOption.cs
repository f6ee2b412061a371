using System.CommandLine;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary><c>--json</c>: data for machines on standard output; human text goes to standard error in any case.</summary>
internal sealed class FormatOption
{
    public Option<bool> Json { get; } = new("--json") { Description = "Print data as JSON (short for --format json)." };

    public Option<string> Format { get; } = CreateFormat();

    public void AddTo(Command command)
    {
        command.Options.Add(Json);
        command.Options.Add(Format);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(Json) || parsed.GetValue(Format) == "json";

    private static Option<string> CreateFormat()
    {
        var option = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }
}

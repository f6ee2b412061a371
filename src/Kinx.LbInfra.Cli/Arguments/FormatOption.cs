using System.CommandLine;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary><c>--json</c> and <c>--format</c>: how data is printed on standard output. Messages always go to standard error.</summary>
internal sealed class FormatOption
{
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON; the same as --format json." };

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

using System.Text.Json;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Demo.Stage;
using Spectre.Console;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary>What the demo measured, as a table or as JSON.</summary>
internal sealed class FiguresView(CliContext context)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public void WriteTable(IEnumerable<Figure> figures)
    {
        var table = new Table().Border(TableBorder.Ascii2).AddColumns("measured", "value", "budget");
        foreach (var figure in figures)
        {
            var budget = figure.Budget is null ? "" : $"{figure.Budget}{(figure.Holds ? "" : "  MISSED")}";
            table.AddRow(new Text(figure.Name), new Text(figure.Value), new Text(budget));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error), Ansi = AnsiSupport.No });
        console.Profile.Width = 160;
        console.Write(table);
    }

    public void WriteJson(IEnumerable<Figure> figures, string? failure) =>
        context.Out.WriteLine(JsonSerializer.Serialize(new { succeeded = failure is null, failure, figures }, Options));
}

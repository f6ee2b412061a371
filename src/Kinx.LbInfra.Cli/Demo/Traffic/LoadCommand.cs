using System.CommandLine;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>The hidden command that the demo starts in the client's network namespace; it ends when its standard input is closed.</summary>
internal sealed class LoadCommand(CliContext context)
{
    private readonly Option<Uri> _url = new("--url") { Required = true, CustomParser = result => new Uri(result.Tokens[0].Value) };
    private readonly Option<int> _rate = new("--rate") { DefaultValueFactory = _ => 100 };
    private readonly Option<int> _limit = new("--limit-seconds") { DefaultValueFactory = _ => 60 };

    public Command Create()
    {
        var command = new Command("load", "Send requests at a steady rate.") { _url, _rate, _limit };
        command.Hidden = true;
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var generator = new LoadGenerator(parsed.GetRequiredValue(_url), parsed.GetValue(_rate), context.Out, context.Time);
        var load = generator.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(_limit)), stop.Token);
        // The console's reader blocks even when it is asked to read asynchronously.
        var end = Task.Run(context.In.ReadToEnd, cancellationToken);
        await Task.WhenAny(load, end);
        await stop.CancelAsync();
        await load;
        await context.Out.FlushAsync(CancellationToken.None);
        return ExitCode.Success;
    }
}

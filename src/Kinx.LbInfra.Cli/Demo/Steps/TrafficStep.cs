namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>Requests of the client are spread over both nodes and both members.</summary>
internal sealed class TrafficStep : IDemoStep
{
    public string Title => "Traffic through both nodes to both members";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await using var load = stage.StartLoad(requestsPerSecond: 200, TimeSpan.FromSeconds(3));
        var requests = await load.FinishAsync(cancellationToken);

        var failed = requests.Count(request => !request.Succeeded);
        stage.Budget("requests to the VIP", Figures.Failed(failed, requests.Count), "0 failed", failed == 0 && requests.Count > 0);
        var answered = requests.Where(request => request.Succeeded).ToList();
        var nodes = answered.CountBy(request => request.Node).ToList();
        var members = answered.CountBy(request => request.BackEnd).ToList();
        stage.Budget("answered through", Figures.Counts(nodes), "2 nodes", nodes.Count == 2);
        stage.Budget("answered by", Figures.Counts(members), "2 members", members.Count == 2);
    }
}

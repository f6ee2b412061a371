using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Gives the control plane its databases: a copy that an earlier start kept, or new ones, of which it keeps a copy.</summary>
internal sealed class Preparation(LabPaths paths, PreparedData prepared, string password)
{
    /// <summary>The item after which the data is in its place.</summary>
    public const string Done = "data";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The steps, of which <see cref="Done"/> is the last.</summary>
    public IReadOnlyList<PlanItem> Items => prepared.Password is null ? Migrations : [new(Done, [], prepared.RestoreAsync)];

    private IReadOnlyList<PlanItem> Migrations
    {
        get
        {
            var server = new ServiceTable(paths).ForMigrations;
            var steps = new DatabaseSteps(paths, password).Items;
            return
            [
                new FoundationFiles(paths).Mariadb,
                new(server.Name, server.DependsOn, cancel => new Supervisor(paths).RunAsync(server, cancel)),
                .. steps,
                new(Done, [.. steps.Select(step => step.Name)], KeepAsync),
            ];
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        await ExternalCommand.RunAsync([.. ServiceTable.Sql(paths), "-e", "SHUTDOWN"], cancellationToken);
        await new Supervisor(paths).WaitForEndAsync(ServiceTable.MigrationDatabase, Patience, cancellationToken);
        await prepared.SaveAsync(password, cancellationToken);
    }
}

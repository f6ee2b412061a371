using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The steps that fill the databases of a new cloud.</summary>
internal sealed class DatabaseSteps(LabPaths paths, string password)
{
    private static readonly string[] Databases =
        ["keystone", "placement", "glance", "nova_api", "nova_cell0", "nova_cell1", "neutron", "gnocchi", "aodh"];

    /// <summary>
    /// They keep a processor busy from beginning to end, so they stand in two chains of about equal length, in the order in which the
    /// services behind them are needed.
    /// </summary>
    public IReadOnlyList<PlanItem> Items =>
    [
        new("databases", ["mariadb"], CreateDatabasesAsync),
        Commands("keystone-db", ["databases"], "keystone.cmd.manage", Keystone),
        Commands("nova-db", ["databases"], "nova.cmd.manage", Nova),
        Commands("neutron-db", ["nova-db"], "neutron.db.migration.cli", [["--config-file", Etc("neutron/neutron.conf"), "upgrade", "heads"]]),
        Commands("placement-db", ["keystone-db"], "placement.cmd.manage", [["--config-file", Etc("placement/placement.conf"), "db", "sync"]]),
        Commands("glance-db", ["placement-db"], "glance.cmd.manage", [["--config-file", Etc("glance/glance-api.conf"), "db_sync"]]),
        Commands("gnocchi-db", ["glance-db"], "gnocchi.cli.manage:upgrade", [["--config-file", Etc("gnocchi/gnocchi.conf")]]),
        Commands("aodh-db", ["gnocchi-db"], "aodh.cmd.storage:dbsync", [["--config-file", Etc("aodh/aodh.conf")]]),
    ];

    private string[][] Keystone
    {
        get
        {
            string[] config = ["--config-file", Etc("keystone/keystone.conf")];
            string[] owner = ["--keystone-user", "root", "--keystone-group", "root"];
            string[] addresses = [.. ((string[])["public", "internal", "admin"]).SelectMany(kind => (string[])[$"--bootstrap-{kind}-url", Endpoints.Identity])];
            return
            [
                [.. config, "db_sync"],
                [.. config, "fernet_setup", .. owner],
                [.. config, "credential_setup", .. owner],
                [.. config, "bootstrap", "--bootstrap-password", password, "--bootstrap-region-id", Endpoints.Region, .. addresses],
            ];
        }
    }

    private string[][] Nova
    {
        get
        {
            string[] config = ["--config-file", Etc("nova/nova.conf"), "--config-file", Etc("nova/nova-db.conf")];
            return
            [
                [.. config, "api_db", "sync"],
                [.. config, "cell_v2", "map_cell0", "--database_connection", $"mysql+pymysql://root@localhost/nova_cell0?unix_socket={paths.RunFolder}/mysql.sock&charset=utf8"],
                [.. config, "db", "sync"],
                [.. config, "cell_v2", "create_cell", "--name", "cell1"],
            ];
        }
    }

    private async Task CreateDatabasesAsync(CancellationToken cancellationToken)
    {
        var statements = string.Concat(Databases.Select(name => $"CREATE DATABASE {name};"));
        await ExternalCommand.RunAsync([.. ServiceTable.Sql(paths), "-e", statements], cancellationToken);
    }

    private PlanItem Commands(string name, IReadOnlyList<string> dependsOn, string entry, IReadOnlyList<IReadOnlyList<string>> commands) =>
        new(name, dependsOn, async cancellationToken =>
        {
            IEnumerable<string> words = commands.SelectMany((command, index) => index == 0 ? command : command.Prepend("--"));
            var environment = ServiceEnvironment.Of(paths, new Dictionary<string, string>()).Select(pair => $"{pair.Key}={pair.Value}");
            IReadOnlyList<string> line = ["env", "-i", .. environment, "/usr/bin/python3", Etc("run-commands.py"), entry, .. words];
            var result = await ExternalCommand.TryRunAsync(line, input: null, cancellationToken);
            var log = Path.Combine(paths.LogFolder, name + ".log");
            await File.WriteAllTextAsync(log, result.Output + result.Error, cancellationToken);
            if (result.ExitCode != 0) throw new LabException($"{name} failed: {result.Error.Trim().Split('\n')[^1]}", $"the whole log is {log}");
        });

    private string Etc(string name) => Path.Combine(paths.ConfigurationFolder, name);
}

using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The steps that fill the databases of a new cloud.</summary>
internal sealed class DatabaseSteps(LabPaths paths, string password)
{
    private static readonly string[] Databases =
        ["keystone", "placement", "glance", "nova_api", "nova_cell0", "nova_cell1", "neutron", "gnocchi", "aodh"];

    /// <summary>
    /// Each keeps a processor busy from beginning to end, so they form two chains of about equal length.
    /// </summary>
    public IReadOnlyList<PlanItem> Items =>
    [
        new("databases", [ServiceTable.MigrationDatabase], CreateDatabasesAsync),
        .. Steps.Select(step => new PlanItem(step.Name, [step.After], cancellationToken => RunAsync(step, cancellationToken))),
    ];

    /// <summary>All that is run, as texts.</summary>
    public IEnumerable<string> Commands =>
        [.. Databases, .. Steps.SelectMany(step => step.Commands.SelectMany(command => command.Prepend(step.Entry)))];

    private IReadOnlyList<Step> Steps =>
    [
        new("keystone-db", "databases", "keystone.cmd.manage", Keystone),
        new("nova-db", "databases", "nova.cmd.manage", Nova),
        new("neutron-db", "nova-db", "neutron.db.migration.cli", [[.. Config("neutron/neutron.conf"), "upgrade", "heads"]]),
        new("placement-db", "keystone-db", "placement.cmd.manage", [[.. Config("placement/placement.conf"), "db", "sync"]]),
        new("glance-db", "placement-db", "glance.cmd.manage", [[.. Config("glance/glance-api.conf"), "db_sync"]]),
        new("gnocchi-db", "glance-db", "gnocchi.cli.manage:upgrade", [Config("gnocchi/gnocchi.conf")]),
        new("aodh-db", "gnocchi-db", "aodh.cmd.storage:dbsync", [Config("aodh/aodh.conf")]),
    ];

    private string[][] Keystone
    {
        get
        {
            var config = Config("keystone/keystone.conf");
            string[] owner = ["--keystone-user", "root", "--keystone-group", "root"];
            string[] addresses =
            [
                "--bootstrap-public-url", Endpoints.Identity, "--bootstrap-internal-url", Endpoints.Identity,
                "--bootstrap-admin-url", Endpoints.Identity,
            ];
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
            string[] config = [.. Config("nova/nova.conf"), .. Config("nova/nova-db.conf")];
            var cell0 = $"mysql+pymysql://root@localhost/nova_cell0?unix_socket={paths.RunFolder}/mysql.sock&charset=utf8";
            return
            [
                [.. config, "api_db", "sync"],
                [.. config, "cell_v2", "map_cell0", "--database_connection", cell0],
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

    // One process runs all commands, since Python takes longer to import the modules than to do most of them.
    private async Task RunAsync(Step step, CancellationToken cancellationToken)
    {
        var words = step.Commands.SelectMany((command, index) => index == 0 ? command : command.Prepend("--"));
        var environment = ServiceEnvironment.Of(paths, new Dictionary<string, string>()).Select(pair => $"{pair.Key}={pair.Value}");
        string[] line = ["env", "-i", .. environment, "/usr/bin/python3", Etc("run-commands.py"), step.Entry, .. words];
        var result = await ExternalCommand.TryRunAsync(line, input: null, cancellationToken);
        var log = Path.Combine(paths.LogFolder, step.Name + ".log");
        await File.WriteAllTextAsync(log, result.Output + result.Error, cancellationToken);
        if (result.ExitCode == 0) return;
        throw new LabException($"{step.Name} failed: {result.Error.Trim().Split('\n')[^1]}", $"the whole log is {log}");
    }

    private string[] Config(string name) => ["--config-file", Etc(name)];

    private string Etc(string name) => Path.Combine(paths.ConfigurationFolder, name);

    private sealed record Step(string Name, string After, string Entry, IReadOnlyList<IReadOnlyList<string>> Commands);
}

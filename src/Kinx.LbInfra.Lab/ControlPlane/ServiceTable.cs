using System.Globalization;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>All services of the control plane, each after those that it depends on.</summary>
internal sealed class ServiceTable(LabPaths paths)
{
    /// <summary>The database server that runs during the migrations only.</summary>
    public const string MigrationDatabase = "migration-mariadb";

    private const string GnocchiApi = "/usr/lib/python3/dist-packages/gnocchi/rest/wsgi.py";

    /// <summary>Nova's hosts: three, so that hard anti-affinity has a choice.</summary>
    public static IReadOnlyList<string> Computes { get; } = ["compute1", "compute2", "compute3"];

    /// <summary>The database's command-line client.</summary>
    public static IReadOnlyList<string> Sql(LabPaths paths) =>
        ["mariadb", "--no-defaults", "-u", "root", "-S", $"{paths.RunFolder}/mysql.sock"];

    /// <summary>The services that need no other one: database, message bus, OVN.</summary>
    public IReadOnlyList<ServiceDefinition> Foundations =>
    [
        Mariadb("mariadb", Preparation.Done), Epmd(), Rabbitmq(), Ovsdb("ovnnb", "nb"), Ovsdb("ovnsb", "sb"), Northd(),
    ];

    /// <summary>The database server for the migrations. It ends before that of <see cref="Foundations"/> starts on its files.</summary>
    public ServiceDefinition ForMigrations => Mariadb(MigrationDatabase, "mariadb-files");

    /// <summary>Keystone, which has the catalogue.</summary>
    public ServiceDefinition Keystone => Uwsgi(
        "keystone", 5000, "/usr/bin/keystone-wsgi-public", ("OS_KEYSTONE_CONFIG_FILES", Etc("keystone/keystone.conf")), ["mariadb"]);

    /// <summary>The rest of OpenStack. These sign in to keystone when they are first used, so they need not wait for it.</summary>
    public IReadOnlyList<ServiceDefinition> OpenStack =>
    [
        Neutron(),
        Uwsgi("placement", 8778, "/usr/bin/placement-api", ("OS_PLACEMENT_CONFIG_DIR", Etc("placement")), ["mariadb"]),
        Python("glance", "glance.cmd.api", Config("glance/glance-api.conf"), ["mariadb"], ReadyCheck.Http(9292)),
        Nova(),
        Uwsgi("gnocchi", 8041, GnocchiApi, ("HOME", Etc("home")), ["mariadb"]),
        Uwsgi("aodh", 8042, "/usr/bin/aodh-api", ("HOME", Etc("home")), ["mariadb"]),
    ];

    // Speed matters here and durability does not: the data does not outlive the lab.
    private ServiceDefinition Mariadb(string name, string after) => new()
    {
        Name = name,
        Command =
        [
            "mariadbd", "--no-defaults", "--user=root", $"--datadir={paths.DataFolder}/mysql", $"--socket={paths.RunFolder}/mysql.sock",
            $"--tmpdir={paths.DataFolder}/tmp", $"--pid-file={paths.DataFolder}/mysql/mariadb.pid",
            "--skip-networking", "--max-connections=400",
            "--character-set-server=utf8mb3", "--collation-server=utf8mb3_general_ci", "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0", "--innodb-flush-method=nosync", "--innodb-buffer-pool-size=128M",
            "--innodb-log-file-size=16M", "--performance-schema=off",
            "--skip-name-resolve",
        ],
        DependsOn = [after],
        Ready = ReadyCheck.Command([.. Sql(paths), "-e", "SELECT 1"]),
    };

    private ServiceDefinition Neutron() => Python(
        "neutron",
        "neutron.cmd.eventlet.server",
        Config("neutron/neutron.conf"),
        ["mariadb", "northd", "chassis"],
        ReadyCheck.Http(9696));

    private static ServiceDefinition Epmd() => new()
    {
        Name = "epmd",
        Command = ["epmd"],
        Environment = new Dictionary<string, string> { ["ERL_EPMD_ADDRESS"] = "127.0.0.1" },
        Ready = ReadyCheck.Port(4369),
    };

    private ServiceDefinition Rabbitmq() => new()
    {
        Name = "rabbitmq",
        Command = ["/usr/lib/rabbitmq/bin/rabbitmq-server"],
        Environment = new Dictionary<string, string>
        {
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["HOME"] = $"{paths.DataFolder}/rabbitmq",
            ["RABBITMQ_NODENAME"] = "lab@localhost",
            ["RABBITMQ_MNESIA_BASE"] = $"{paths.DataFolder}/rabbitmq/mnesia",
            ["RABBITMQ_LOG_BASE"] = paths.LogFolder,
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_CONFIG_FILE"] = Etc("rabbitmq/rabbitmq.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Etc("rabbitmq/enabled_plugins"),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none",
        },
        DependsOn = ["epmd"],
        Ready = ReadyCheck.Port(5672),
    };

    private ServiceDefinition Ovsdb(string name, string database) => new()
    {
        Name = name,
        Command =
        [
            "ovsdb-server", "-vconsole:warn", "--no-chdir", $"--unixctl={paths.RunFolder}/{name}.ctl",
            $"--remote=punix:{paths.RunFolder}/{name}.sock", $"{paths.DataFolder}/{name}.db",
        ],
        DependsOn = ["ovn-files"],
        Ready = ReadyCheck.Command($"ovn-{database}ctl", $"--db=unix:{paths.RunFolder}/{name}.sock", "init"),
    };

    private ServiceDefinition Northd() => new()
    {
        Name = "northd",
        Command =
        [
            "ovn-northd", "-vconsole:warn", $"--unixctl={paths.RunFolder}/northd.ctl",
            $"--ovnnb-db=unix:{paths.RunFolder}/ovnnb.sock", $"--ovnsb-db=unix:{paths.RunFolder}/ovnsb.sock",
        ],
        DependsOn = ["ovnnb", "ovnsb"],
        Ready = ReadyCheck.Started,
    };

    // Conductor and scheduler end at once if placement is in the catalogue but does not answer yet.
    private ServiceDefinition Nova() => new()
    {
        Name = "nova",
        Command = ["/usr/bin/python3", Etc("nova-services.py"), Etc("nova"), .. Computes],
        DependsOn = ["rabbitmq", "placement", "catalogue"],
        Ready = ReadyCheck.Http(8774).And(ReadyCheck.Output(MappedHosts, [.. Sql(paths), "-N", "-e", CountMappedHosts])),
    };

    private static string MappedHosts => (2 * Computes.Count).ToString(CultureInfo.InvariantCulture);

    // Nova schedules servers to a host once it is mapped to its cell and known to placement.
    private const string CountMappedHosts =
        "SELECT (SELECT COUNT(*) FROM nova_api.host_mappings) + (SELECT COUNT(*) FROM placement.resource_providers)";

    // uwsgi's http-socket closes each connection without announcing it. The added header does, so that clients do not reuse it.
    private static ServiceDefinition Uwsgi(
        string name, int port, string file, (string Name, string Value) variable, IReadOnlyList<string> dependsOn) => new()
        {
            Name = name,
            Command =
        [
            "uwsgi", "--plugin", "python3", "--need-app", "--die-on-term", "--enable-threads", "--threads", "4", "--buffer-size", "65535",
            "--http-socket", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "--add-header", "Connection: close",
            "--wsgi-file", file, "--procname-prefix", name + " ",
        ],
            Environment = new Dictionary<string, string> { [variable.Name] = variable.Value },
            DependsOn = dependsOn,
            Ready = ReadyCheck.Http(port),
        };

    // Calls the module's main() as the packaged entry point does.
    private static ServiceDefinition Python(
        string name, string module, IReadOnlyList<string> arguments, IReadOnlyList<string> dependsOn, ReadyCheck ready) => new()
        {
            Name = name,
            Command =
            ["/usr/bin/python3", "-c", $"import sys; from {module} import main; sys.argv[0] = '{name}'; sys.exit(main())", .. arguments],
            DependsOn = dependsOn,
            Ready = ready,
        };

    private string[] Config(string name) => ["--config-file", Etc(name)];

    private string Etc(string name) => Path.Combine(paths.ConfigurationFolder, name);
}

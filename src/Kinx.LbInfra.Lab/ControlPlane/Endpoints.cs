namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Where the services listen, inside the outer namespace.</summary>
internal static class Endpoints
{
    public const string Region = "RegionOne";

    public const string Identity = "http://127.0.0.1:5000/v3";

    public const string Metric = "http://127.0.0.1:8041";

    /// <summary>The services of the catalogue, without keystone.</summary>
    public static IReadOnlyList<(string Type, string Name, string Url)> Catalog { get; } =
    [
        ("placement", "placement", "http://127.0.0.1:8778"),
        ("image", "glance", "http://127.0.0.1:9292"),
        ("compute", "nova", "http://127.0.0.1:8774/v2.1"),
        ("network", "neutron", "http://127.0.0.1:9696"),
        ("metric", "gnocchi", Metric),
        ("alarming", "aodh", "http://127.0.0.1:8042"),
    ];
}

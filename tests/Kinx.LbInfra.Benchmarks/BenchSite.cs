namespace Kinx.LbInfra.Benchmarks;

/// <summary>Site files of generated stacks: roomy, so that limits of a machine do not matter.</summary>
internal static class BenchSite
{
    public const string ProjectId = "5a8eb8f5010747c5898ba2b583eef2c0";

    /// <param name="index">0 to 99: each site has networks of its own.</param>
    public static string Text(int index) => $$"""
        cloud: bench
        region: RegionOne
        image_id: 7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60
        flavor: large
        flavors:
          large: {id: lb-large, vcpus: 8, ram: 131072}
        file_limit: 2000000
        management:
          network: mgmt
          cidr: 10.{{100 + index}}.0.0/16
          allowed_cidrs: [10.{{100 + index}}.0.0/16]
        l3:
          network: l3
          cidr: 172.16.{{index}}.0/24
        bgp:
          as_number: 64600
          gateways:
            - {address: 172.16.{{index}}.1, as_number: 60201}
            - {address: 172.16.{{index}}.2, as_number: 60201}
        """;
}

using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>The stack files of a typical provider: small tenants in ten sites. The same on every run.</summary>
internal static class BenchTree
{
    private const int Sites = 10;

    /// <summary>Writes the stacks and their sites; about ten listeners and members per stack.</summary>
    public static void Write(ScratchFolder folder, int stacks)
    {
        for (var site = 0; site < Sites; site++) folder.Write($"sites/site-{site}.yaml", BenchSite.Text(site));
        for (var index = 0; index < stacks; index++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"tenant-{index:0000}.yaml"), Stack(index));
        }
    }

    private static string Stack(int index)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            site: site-{{index % Sites}}
            project_id: {{index:x32}}
            loadbalancers:
              - name: tenant-{{index}}
                vip_address: 1.201.{{index / 250}}.{{(index % 250) + 1}}
                listeners:

            """);
        var (listeners, pools) = (index % 4) switch
        {
            0 => (Web(), Pool("web", "HTTP", Http, 8)),
            1 => (Web() + PassThrough(), Pool("web", "HTTP", Http, 4) + Pool("tls", "HTTPS", Hello, 4)),
            2 => (Shop(), Pool("web", "HTTP", Http, 5) + Pool("api", "HTTP", Http, 3)),
            _ => (Database(), Pool("db", "TCP", "{type: TCP, delay: 5, timeout: 3, max_retries: 2}", 3)),
        };
        return text.Append(listeners).Append("    pools:\n").Append(pools).ToString();
    }

    private const string Hello = "{type: TLS-HELLO, delay: 5, timeout: 3, max_retries: 2}";

    private const string Http = "{type: HTTP, delay: 5, timeout: 3, max_retries: 2, url_path: /healthz, expected_codes: 200-204}";

    private static string Web() => """
              - name: http
                protocol: HTTP
                protocol_port: 80
                connection_limit: 2000
                insert_headers: {X-Forwarded-For: "true"}
                default_pool: {name: web}

        """;

    private static string PassThrough() => """
              - {name: tls, protocol: HTTPS, protocol_port: 443, connection_limit: 2000, default_pool: {name: tls}}

        """;

    private static string Shop() => """
              - name: https
                protocol: TERMINATED_HTTPS
                protocol_port: 443
                connection_limit: 2000
                default_tls_container_ref: secret://web
                allowed_cidrs: [203.0.113.0/24, 198.51.100.0/24]
                default_pool: {name: web}
                l7policies:
                  - action: REDIRECT_TO_POOL
                    redirect_pool: {name: api}
                    rules:
                      - {type: PATH, compare_type: STARTS_WITH, value: /api/}
                      - {type: HOST_NAME, compare_type: EQUAL_TO, value: api.example.com}

        """;

    private static string Database() => """
              - {name: db, protocol: TCP, protocol_port: 5432, connection_limit: 500, timeout_client_data: 3600000,
                 default_pool: {name: db}}

        """;

    private static string Pool(string name, string protocol, string monitor, int members)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
                  - name: {{name}}
                    protocol: {{protocol}}
                    lb_algorithm: ROUND_ROBIN
                    session_persistence: {type: SOURCE_IP}
                    healthmonitor: {{monitor}}
                    members:

            """);
        for (var member = 1; member <= members; member++)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"          - {{name: {name}{member}, address: 192.168.55.{member}, protocol_port: 8080}}\n");
        }

        return text.ToString();
    }
}

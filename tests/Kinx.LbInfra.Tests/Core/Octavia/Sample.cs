using System.Reflection;
using System.Text.Json;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Tests.Core.Loading;

namespace Kinx.LbInfra.Tests.Core.Octavia;

/// <summary>A valid stack in which one field of one object is replaced.</summary>
internal static class Sample
{
    private const string Secret = "secret://web";

    public static IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["loadbalancer"] = typeof(LoadBalancerSpec),
        ["additional_vip"] = typeof(AdditionalVipSpec),
        ["listener"] = typeof(ListenerSpec),
        ["pool"] = typeof(PoolSpec),
        ["session_persistence"] = typeof(SessionPersistenceSpec),
        ["member"] = typeof(MemberSpec),
        ["healthmonitor"] = typeof(HealthMonitorSpec),
        ["l7policy"] = typeof(L7PolicySpec),
        ["l7rule"] = typeof(L7RuleSpec),
    };

    // The fields of each variant, over those of its object.
    private static readonly Dictionary<string, string> Variants = new()
    {
        ["listener bare"] = "default_pool=",
        ["listener tcp"] = "protocol=TCP;default_pool=",
        ["listener tls"] = $"protocol=TERMINATED_HTTPS;default_tls_container_ref={Secret};sni_container_refs=[{Secret}]",
        ["listener mtls"] =
            $"protocol=TERMINATED_HTTPS;default_tls_container_ref={Secret};client_ca_tls_container_ref={Secret};" +
            "client_authentication=OPTIONAL",
        ["listener hsts"] = $"protocol=TERMINATED_HTTPS;default_tls_container_ref={Secret};hsts_max_age=1",
        ["pool bare"] = "",
        ["pool tls"] = "tls_enabled=true",
        ["pool ca"] = $"tls_enabled=true;ca_tls_container_ref={Secret}",
        ["session_persistence cookie"] = "type=APP_COOKIE;cookie_name=SID",
        ["member six"] = "address='2001:db8::9'",
        ["healthmonitor bare"] = "type=TCP",
        ["healthmonitor 1.1"] = "http_version=1.1",
        ["l7policy pool"] = "action=REDIRECT_TO_POOL;redirect_pool={name: web}",
        ["l7policy url"] = "action=REDIRECT_TO_URL;redirect_url='http://a'",
        ["l7policy prefix"] = "action=REDIRECT_PREFIX;redirect_prefix='http://a'",
        ["l7rule file"] = "type=FILE_TYPE;value=jpg",
        ["l7rule cert"] = "type=SSL_CONN_HAS_CERT;compare_type=EQUAL_TO;value='true'",
        ["l7rule verify"] = "type=SSL_VERIFY_RESULT;compare_type=EQUAL_TO;value='0'",
        ["l7rule dn"] = "type=SSL_DN_FIELD;key=CN",
        ["l7rule header"] = "type=HEADER;key=X-App",
        ["l7rule cookie"] = "type=COOKIE;key=SID",
        ["l7rule regex"] = "compare_type=REGEX",
    };

    /// <summary>The text of a stack; the value is YAML in flow style.</summary>
    public static string Stack(string sample, string field, string value)
    {
        var kind = sample.Split(' ')[0];
        string Object(string name, string fields, params (string Key, string Value)[] nested) =>
            Flow(name == kind ? Changed(fields, nested, sample, field, value) : Fields(fields, nested));

        var rule = Object("l7rule", "type=PATH;compare_type=EQUAL_TO;value=a");
        var policy = Object("l7policy", "action=REJECT", ("rules", $"[{rule}]"));
        // A pool under another name, or one of another protocol, keeps its listener, or has none.
        var poolName = sample == "pool" && field == "name" ? value : "web";
        var listener = Object(
            "listener",
            "name=l;protocol=HTTP;protocol_port=80;connection_limit=2000",
            ("default_pool", sample == "pool bare" ? "" : $"{{name: {poolName}}}"),
            ("l7policies", kind is "l7policy" or "l7rule" ? $"[{policy}]" : ""));
        var pool = Object(
            "pool",
            "name=web;protocol=HTTP;lb_algorithm=ROUND_ROBIN",
            ("healthmonitor", Object("healthmonitor", "type=HTTP;delay=3;timeout=3;max_retries=2")),
            ("session_persistence", Object("session_persistence", "type=SOURCE_IP")),
            ("members", $"[{Object("member", "address=192.168.55.36;protocol_port=80")}]"));
        var loadBalancer = Object(
            "loadbalancer",
            "name=web;vip_address=1.201.0.47",
            ("additional_vips", $"[{Object("additional_vip", "ip_address=1.201.0.48")}]"),
            ("listeners", field == "pools" ? "[]" : $"[{listener}]"),
            ("pools", field == "listeners" ? "[]" : $"[{pool}]"));
        return YamlText.Head.Replace("loadbalancers:\n", $"loadbalancers: [{loadBalancer}]\n", StringComparison.Ordinal);
    }

    /// <summary>The YAML keys of a spec.</summary>
    public static IEnumerable<string> Fields(Type type) =>
        type.GetProperties()
            .Where(property => property.CanWrite && property.Name != nameof(ISpec.Path))
            .Select(property =>
                property.GetCustomAttribute<YamlKeyAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));

    private static Dictionary<string, string> Changed(
        string fields, (string Key, string Value)[] nested, string sample, string field, string value)
    {
        var all = Fields(fields, nested);
        foreach (var (key, text) in Fields(Variants.GetValueOrDefault(sample, ""), [])) all[key] = text;
        all[field] = value;
        return all;
    }

    private static Dictionary<string, string> Fields(string fields, (string Key, string Value)[] nested)
    {
        var simple = fields.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split('=', 2))
            .Select(item => (item[0], item[1]));
        return simple.Concat(nested).ToDictionary(item => item.Item1, item => item.Item2, StringComparer.Ordinal);
    }

    private static string Flow(Dictionary<string, string> fields) =>
        "{" + string.Join(", ", fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Key}: {field.Value}")) + "}";
}

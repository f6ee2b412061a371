using Kinx.LbInfra.Core.Text;
using static Kinx.LbInfra.Core.Diagnostics.Finding;
using static System.FormattableString;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB21xx: what a listener, its TLS, headers and policies cannot be.</summary>
public static class ListenerDiagnostics
{
    /// <summary>LB2101.</summary>
    public static Diagnostic TlsFieldMisplaced(YamlPath path, string protocol) =>
        Error("LB2101", $"\"{Field(path)}\" is not for listeners of protocol {protocol}", path, "remove it, or use protocol TERMINATED_HTTPS");

    /// <summary>LB2102.</summary>
    public static Diagnostic CertificateMissing(YamlPath path, string listener) =>
        Error(
            "LB2102",
            $"listener \"{listener}\" ends TLS, but has no certificate",
            path,
            "give \"default_tls_container_ref\" or \"sni_container_refs\": secret://NAME");

    /// <summary>LB2103.</summary>
    public static Diagnostic AuthorityMissing(YamlPath path, string why) =>
        Error("LB2103", why, path, "name the authority that certificates must come from");

    /// <summary>LB2104.</summary>
    public static Diagnostic HstsWithoutAge(YamlPath path) =>
        Error("LB2104", $"\"{Field(path)}\" is given without \"hsts_max_age\"", path, "add \"hsts_max_age\", in seconds");

    /// <summary>LB2105.</summary>
    public static Diagnostic UnknownHeader(YamlPath path, string header, IEnumerable<string> known)
    {
        var names = known.ToList();
        var hint = Spelling.Nearest(header, names) is { } near ? $"did you mean \"{near}\"?" : $"known: {string.Join(", ", names)}";
        return Error("LB2105", $"header {Quoted.Text(header)} cannot be inserted", path, hint) with { AtKey = true };
    }

    /// <summary>LB2106.</summary>
    public static Diagnostic HeaderMisplaced(YamlPath path, string header, string protocol) =>
        Error(
            "LB2106",
            $"header \"{header}\" cannot be inserted by a listener of protocol {protocol}",
            path,
            "headers need HTTP or TERMINATED_HTTPS; those of a client's certificate need TERMINATED_HTTPS") with
        { AtKey = true };

    /// <summary>LB2107.</summary>
    public static Diagnostic HeaderSwitchUnclear(YamlPath path, string header, string value) =>
        Error("LB2107", $"header \"{header}\" is switched with {Quoted.Text(value)}", path, "write true or false");

    /// <summary>LB2108.</summary>
    public static Diagnostic PolicyNeedsHttp(YamlPath path, string protocol) =>
        Error("LB2108", $"a listener of protocol {protocol} sees no requests, so it has no policies", path, "use HTTP or TERMINATED_HTTPS");

    /// <summary>LB2109.</summary>
    public static Diagnostic PolicyTargetMissing(YamlPath path, string action) =>
        Error("LB2109", $"a policy with action {action} has no \"{Field(path)}\"", path, $"add \"{Field(path)}\"");

    /// <summary>LB2110.</summary>
    public static Diagnostic PolicyFieldWithoutEffect(YamlPath path, string action) =>
        Warning("LB2110", $"\"{Field(path)}\" has no effect with action {action}", path, "remove it");

    /// <summary>LB2111.</summary>
    public static Diagnostic PolicyWithoutRules(YamlPath path) =>
        Warning("LB2111", "a policy without an enabled rule is left out", path, "add a rule, or remove the policy");

    /// <summary>LB2112.</summary>
    public static Diagnostic PolicyToDisabledPool(YamlPath path, string pool) =>
        Warning(
            "LB2112",
            $"the policy is skipped: its pool \"{pool}\" is administratively down",
            path,
            "enable the pool, or remove the policy");

    /// <summary>LB2113.</summary>
    public static Diagnostic PolicyOrder(YamlPath path, string action, string earlierAction, YamlPath earlier) =>
        Warning(
            "LB2113",
            $"this {action} is tried before the {earlierAction} that comes earlier",
            path,
            "rejections come first, then redirects, then pools, whatever the position; number them in that order") with
        {
            Related = earlier,
        };

    /// <summary>LB2114.</summary>
    public static Diagnostic TooManyRules(YamlPath path, int count, int limit) =>
        Error(
            "LB2114",
            Invariant($"the policy has {count} rules"),
            path,
            Invariant($"allowed: at most {limit}; combine some, for example into one with compare_type REGEX"));

    /// <summary>LB2115.</summary>
    public static Diagnostic RuleKey(YamlPath path, string fault) =>
        Error("LB2115", fault, path, "\"key\" names the header, cookie or certificate field, where a rule looks at one");

    /// <summary>LB2116.</summary>
    public static Diagnostic RuleCompareType(YamlPath path, string type, string compareType, string allowed) =>
        Error("LB2116", $"a rule of type {type} cannot compare with {compareType}", path, $"allowed: {allowed}");

    /// <summary>LB2117.</summary>
    public static Diagnostic RuleValue(YamlPath path, string value, string expected) =>
        Error("LB2117", $"{Quoted.Text(value)} is not {expected}", path, $"write {expected}");

    /// <summary>LB2118.</summary>
    public static Diagnostic PortReserved(YamlPath path, int port, string use) =>
        Error("LB2118", Invariant($"port {port} is taken on every node by {use}"), path, "choose another port");

    /// <summary>LB2119.</summary>
    public static Diagnostic NobodyServes(YamlPath path, string pool) =>
        Warning(
            "LB2119",
            $"no member of pool \"{pool}\" takes new connections",
            path,
            "every one is disabled or has weight 0; clients get 503 until one is enabled");

    /// <summary>LB2120.</summary>
    public static Diagnostic ConnectionLimitZero(YamlPath path) =>
        Error(
            "LB2120",
            "a \"connection_limit\" of 0 allows nothing, or everything: HAProxy takes it for no limit",
            path,
            "give a limit from 1, -1 for the site's default, or \"admin_state_up: false\"");

    /// <summary>LB2121.</summary>
    public static Diagnostic TlsVersionsUnspoken(YamlPath path) =>
        Error("LB2121", "none of these TLS versions is spoken by the OpenSSL of the nodes", path, "add TLSv1.2 or TLSv1.3");

    /// <summary>LB2122.</summary>
    public static Diagnostic TlsVersionsWithHole(YamlPath path, string missing) =>
        Error(
            "LB2122",
            $"the list leaves out {missing} between versions that it has",
            path,
            $"add {missing}: HAProxy speaks all versions from the lowest to the highest");

    /// <summary>LB2123.</summary>
    public static Diagnostic TlsFieldWithoutEffect(YamlPath path, string protocol) =>
        Warning(
            "LB2123",
            $"\"{Field(path)}\" has no effect: a listener of protocol {protocol} does not end TLS",
            path,
            "remove it, or use TERMINATED_HTTPS");

    /// <summary>LB2124.</summary>
    public static Diagnostic PolicyTargetsTwo(YamlPath path, string action, string other) =>
        Error(
            "LB2124",
            $"a policy with action {action} cannot have \"{Field(path)}\" beside \"{other}\"",
            path,
            $"remove \"{Field(path)}\", or make two policies");
}

using Kinx.LbInfra.Core.Text;
using static System.FormattableString;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB21xx: faults of listeners, including their TLS settings, inserted headers and policies.</summary>
public static class ListenerDiagnostics
{
    /// <summary>LB2101.</summary>
    public static Diagnostic TlsFieldMisplaced(YamlPath path, string protocol) =>
        Error(
            "LB2101",
            $"\"{Field(path)}\" does not apply to listeners of protocol {protocol}",
            path,
            "remove it, or use protocol TERMINATED_HTTPS");

    /// <summary>LB2102.</summary>
    public static Diagnostic CertificateMissing(YamlPath path, string listener) =>
        Error(
            "LB2102",
            $"listener \"{listener}\" terminates TLS but has no certificate",
            path,
            "add \"default_tls_container_ref: secret://NAME\", or references in \"sni_container_refs\"");

    /// <summary>LB2103.</summary>
    /// <param name="path">The field that needs the authority.</param>
    /// <param name="why">What needs it.</param>
    /// <param name="authority">The field of the authority.</param>
    public static Diagnostic AuthorityMissing(YamlPath path, string why, YamlPath authority) =>
        Error(
            "LB2103",
            $"{why} needs \"{Field(authority)}\"",
            path,
            "add it as \"secret://NAME\", where NAME holds the authority's certificate") with
        { Depends = [authority] };

    /// <summary>LB2104.</summary>
    public static Diagnostic HstsWithoutAge(YamlPath path) =>
        Error("LB2104", $"\"{Field(path)}\" needs \"hsts_max_age\"", path, "add \"hsts_max_age\", in seconds");

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
            "use protocol HTTP or TERMINATED_HTTPS; headers about the client's certificate need TERMINATED_HTTPS") with
        { AtKey = true };

    /// <summary>LB2107.</summary>
    public static Diagnostic HeaderSwitchUnclear(YamlPath path, string header, string value) =>
        Error("LB2107", $"header \"{header}\" must be true or false, not {Quoted.Text(value)}", path, "write true or false");

    /// <summary>LB2108.</summary>
    public static Diagnostic PolicyNeedsHttp(YamlPath path, string protocol) =>
        Error(
            "LB2108",
            $"a listener of protocol {protocol} does not see requests, so it cannot have policies",
            path,
            "remove the policies, or use protocol HTTP or TERMINATED_HTTPS");

    /// <summary>LB2109.</summary>
    public static Diagnostic PolicyTargetMissing(YamlPath path, string action) =>
        Error("LB2109", $"a policy with action {action} has no \"{Field(path)}\"", path, $"add \"{Field(path)}\"");

    /// <summary>LB2110.</summary>
    public static Diagnostic PolicyFieldWithoutEffect(YamlPath path, string action) =>
        Warning("LB2110", $"\"{Field(path)}\" has no effect with action {action}", path, "remove it");

    /// <summary>LB2111.</summary>
    public static Diagnostic PolicyWithoutRules(YamlPath path) =>
        Warning("LB2111", "the policy has no enabled rule and is ignored", path, "add or enable a rule, or remove the policy");

    /// <summary>LB2112.</summary>
    public static Diagnostic PolicyToDisabledPool(YamlPath path, string pool) =>
        Warning(
            "LB2112",
            $"the policy is ignored: its pool \"{pool}\" is administratively down",
            path,
            "enable the pool, or remove the policy");

    /// <summary>LB2113.</summary>
    public static Diagnostic PolicyOrder(YamlPath path, string action, string earlierAction, YamlPath earlier) =>
        Warning(
            "LB2113",
            $"this {action} policy is tried before the {earlierAction} policy with an earlier position",
            path,
            "number rejections first, then redirects, then pools: they are tried in this order, whatever their positions") with
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
        Error(
            "LB2115",
            fault,
            path,
            "set \"key\" to the name of the header, cookie or certificate field; rules of other types have none");

    /// <summary>LB2116.</summary>
    public static Diagnostic RuleCompareType(YamlPath path, string type, string compareType, string allowed) =>
        Error("LB2116", $"a rule of type {type} cannot compare with {compareType}", path, $"allowed: {allowed}");

    /// <summary>LB2117.</summary>
    /// <param name="path">The value.</param>
    /// <param name="value">The value as written in the file.</param>
    /// <param name="expected">A description of valid values, with an article.</param>
    /// <param name="fault">What is wrong with the value; null if the description says it.</param>
    /// <param name="better">What to write in the file; null if that is unknown.</param>
    public static Diagnostic RuleValue(YamlPath path, string value, string expected, string? fault = null, string? better = null) =>
        Error(
            "LB2117",
            $"{Quoted.Text(value)} is not {expected}" + (fault is null ? "" : $": {fault}"),
            path,
            $"write {better ?? expected}");

    /// <summary>LB2118.</summary>
    public static Diagnostic PortReserved(YamlPath path, int port, string use) =>
        Error("LB2118", Invariant($"port {port} is used by {use} on every node"), path, "choose another port");

    /// <summary>LB2119.</summary>
    public static Diagnostic NobodyServes(YamlPath path, string pool) =>
        Warning(
            "LB2119",
            $"no member of pool \"{pool}\" takes new connections",
            path,
            "enable a member, or give one a weight above 0; until then, no client is served");

    /// <summary>LB2120.</summary>
    public static Diagnostic ConnectionLimitZero(YamlPath path) =>
        Error(
            "LB2120",
            "a \"connection_limit\" of 0 is ambiguous: HAProxy would not limit connections at all",
            path,
            "use a limit of at least 1, -1 for the site's default, or \"admin_state_up: false\" to close the port");

    /// <summary>LB2121.</summary>
    public static Diagnostic TlsVersionsUnspoken(YamlPath path) =>
        Error("LB2121", "the OpenSSL of the nodes supports none of these TLS versions", path, "add TLSv1.2 or TLSv1.3");

    /// <summary>LB2122.</summary>
    public static Diagnostic TlsVersionsWithHole(YamlPath path, string missing) =>
        Error(
            "LB2122",
            $"the list skips {missing}, but contains versions below and above",
            path,
            $"add {missing}: HAProxy supports every version from the lowest to the highest");

    /// <summary>LB2123.</summary>
    public static Diagnostic TlsFieldWithoutEffect(YamlPath path, string protocol) =>
        Warning(
            "LB2123",
            $"\"{Field(path)}\" has no effect: a listener of protocol {protocol} does not terminate TLS",
            path,
            "remove it, or use TERMINATED_HTTPS");

    /// <summary>LB2124.</summary>
    public static Diagnostic PolicyTargetsTwo(YamlPath path, string action, string other) =>
        Error(
            "LB2124",
            $"a policy with action {action} cannot have both \"{Field(path)}\" and \"{other}\"",
            path,
            $"remove \"{Field(path)}\", or write two policies");

    /// <summary>LB2125.</summary>
    public static Diagnostic PolicyPosition(YamlPath path, YamlPath earlier) =>
        Warning(
            "LB2125",
            "the policy comes after another one of its kind here, but before it in Octavia",
            path,
            "number the policies 1, 2, 3, … in the order of the file, which is then the order here and in Octavia") with
        { Related = earlier };

    /// <summary>LB2126.</summary>
    /// <param name="path">The value.</param>
    /// <param name="value">The value as written in the file.</param>
    /// <param name="type">The type of the rule.</param>
    /// <param name="why">What requests are like.</param>
    /// <param name="hint">What to do.</param>
    public static Diagnostic UnmatchedRule(YamlPath path, string value, string type, string why, string hint) =>
        Warning("LB2126", $"no ordinary request matches {Quoted.Text(value)} in a {type} rule: {why}", path, hint);
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static Kinx.LbInfra.Testing.Generated.Tree;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>Valid L7 policies and their rules.</summary>
internal static class PolicyGenerator
{
    private static readonly string[] Compares = ["REGEX", "STARTS_WITH", "ENDS_WITH", "CONTAINS", "EQUAL_TO"];

    private static readonly Gen<string> Regexes = Gen.Elements(
        "^(de|fr)$", "^x y #z$", @"\.(jpe?g|png)$", "it's", "\"quoted\"", "[a-z]{2,4}", "^/a%20b", "(?i)Ü", "a\\\\b", "^$", "(?P<name>a)");

    private static readonly Gen<string> Values = Gen.Elements(
        "/old", "abc", "-m", "-f", "--", "#", "%[src]", "a'b", "$(x)", "a=b", "{", "*", "!", "~", "a,b", "`x`", "or", "||");

    private static readonly Gen<string> Names = Gen.Elements("X-App", "lang", "a!#$%&*+.^_`|~-", "accept");

    /// <param name="listener">Number of the listener, for the names of pools.</param>
    /// <param name="index">Number of the policy.</param>
    /// <param name="endsTls">Whether clients may have certificates.</param>
    public static Gen<JsonObject> Policy(int listener, int index, bool endsTls) =>
        from action in Gen.Elements("REJECT", "REDIRECT_TO_URL", "REDIRECT_TO_POOL", "REDIRECT_PREFIX")
        from rules in Gen.Frequency((9, Gen.Choose(1, 4)), (1, Gen.Constant(50)))
        from policy in Mapping(
        [
            Maybe("name", Text),
            Maybe("description", Text),
            Field("admin_state_up", MostlyOn),
            Field("action", (JsonNode)action),
            Maybe("position", Gen.Choose(1, 9)),
            Field("rules", List(rules, _ => Rule(endsTls))),
            Maybe("tags", Words("x")),
            .. Target(action, FormattableString.Invariant($"policy {listener} {index}")),
        ])
        select policy;

    private static IEnumerable<(string, Gen<JsonNode?>)> Target(string action, string pool) => action switch
    {
        "REDIRECT_TO_URL" => [Field("redirect_url", Urls), Maybe("redirect_http_code", Codes)],
        "REDIRECT_PREFIX" => [Field("redirect_prefix", Urls), Maybe("redirect_http_code", Codes)],
        "REDIRECT_TO_POOL" => [Field("redirect_pool", PoolGenerator.Pool(pool, cookies: true, "HTTP", "PROXY", "PROXYV2"))],
        _ => [],
    };

    private static Gen<string> Urls { get; } =
        Gen.Elements(
            "http://a", "https://www.example.com/a?b=c&d=%20#e", "https://example.com/'x'(y)", "HTTP://a:8080/", "https://[2001:db8::1]/");

    private static Gen<int> Codes { get; } = Gen.Elements(301, 302, 303, 307, 308);

    private static Gen<JsonObject> Rule(bool endsTls) =>
        from type in Gen.Elements(
            (string[])
            [
                "HOST_NAME", "PATH", "FILE_TYPE", "HEADER", "COOKIE",
                .. endsTls ? (string[])["SSL_CONN_HAS_CERT", "SSL_VERIFY_RESULT", "SSL_DN_FIELD"] : [],
            ])
        from compare in Gen.Elements(ComparesOf(type))
        from rule in Mapping(
            Field("admin_state_up", MostlyOn),
            Field("type", (JsonNode)type),
            Field("compare_type", (JsonNode)compare),
            Field("key", Key(type)),
            Field("value", Value(type, compare)),
            Maybe("invert", Switch),
            Maybe("tags", Words("x")))
        select rule;

    private static string[] ComparesOf(string type) => type switch
    {
        "FILE_TYPE" => ["REGEX", "EQUAL_TO"],
        "SSL_CONN_HAS_CERT" or "SSL_VERIFY_RESULT" => ["EQUAL_TO"],
        _ => Compares,
    };

    private static Gen<string?> Key(string type) => type switch
    {
        "HEADER" or "COOKIE" => Names.Select(name => (string?)name),
        "SSL_DN_FIELD" => Gen.Elements("CN", "O", "emailAddress").Select(name => (string?)name),
        _ => Gen.Constant<string?>(null),
    };

    private static Gen<string> Value(string type, string compare) => (type, compare) switch
    {
        ("SSL_CONN_HAS_CERT", _) => Gen.Elements("true", "True"),
        ("SSL_VERIFY_RESULT", _) => Gen.Elements("0", "23"),
        (_, "REGEX") => Regexes,
        _ => Values,
    };
}

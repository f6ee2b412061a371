using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>Keystone of <see cref="FakeOpenStack"/>: one user, one project, one application credential.</summary>
internal sealed class FakeOpenStackIdentity(string root)
{
    public const string ApplicationCredentialId = "a1b2";
    public const string ApplicationCredentialSecret = "application-secret";

    private readonly HashSet<string> _tokens = [];
    private int _given;

    public FakeOpenStackAnswer SignIn(FakeOpenStackCall call)
    {
        if (!IsKnown(call.Body!["auth"]!["identity"]!))
        {
            return FakeOpenStackAnswer.Nova(401, "error", "The request you have made requires authentication.");
        }

        var token = $"token-{++_given}";
        _tokens.Add(token);
        return new FakeOpenStackAnswer(201, new JsonObject { ["token"] = Token() })
        {
            Headers = new Dictionary<string, string> { ["X-Subject-Token"] = token },
        };
    }

    public bool IsValid(string? token) => token is not null && _tokens.Contains(token);

    public void ExpireTokens() => _tokens.Clear();

    private static bool IsKnown(JsonNode identity)
    {
        if (identity["application_credential"] is { } credential)
        {
            return (string?)credential["id"] == ApplicationCredentialId && (string?)credential["secret"] == ApplicationCredentialSecret;
        }

        var user = identity["password"]!["user"]!;
        return (string?)user["name"] == FakeOpenStack.User && (string?)user["password"] == FakeOpenStack.Password;
    }

    private JsonObject Token() => new()
    {
        ["expires_at"] = DateTimeOffset.UtcNow.AddHours(
            1).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["user"] = new JsonObject { ["id"] = "ff4e725b3d8a4865b8dbe0987d62c466", ["name"] = FakeOpenStack.User },
        ["project"] = new JsonObject { ["id"] = FakeOpenStack.ProjectId, ["name"] = FakeOpenStack.Project },
        ["catalog"] = new JsonArray(
            Service(
                "identity", "/identity"), Service("compute", "/compute/v2.1"), Service("network", "/network"), Service("image", "/image")),
    };

    private JsonObject Service(string type, string path) => new()
    {
        ["type"] = type,
        ["endpoints"] = new JsonArray(new JsonObject
        {
            ["url"] = root + path,
            ["interface"] = "public",
            ["region"] = FakeOpenStack.Region,
            ["region_id"] = FakeOpenStack.Region,
        }),
    };
}

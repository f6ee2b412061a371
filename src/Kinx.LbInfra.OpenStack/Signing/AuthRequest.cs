using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>The body of <c>POST /v3/auth/tokens</c>.</summary>
internal static class AuthRequest
{
    public static ApiRequest For(Credential credential) => new(HttpMethod.Post, "/auth/tokens")
    {
        Json = new JsonObject
        {
            ["auth"] = credential switch
            {
                Credential.Password password => Password(password),
                Credential.Application application => Application(application),
                _ => throw new InvalidOperationException($"unknown credential {credential.GetType().Name}"),
            }
        },
        Secrets = [credential.Secret],
        // Signing in is idempotent.
        Repeatable = true,
    };

    private static JsonObject Password(Credential.Password password) => new()
    {
        ["identity"] = new JsonObject
        {
            ["methods"] = new JsonArray("password"),
            ["password"] = new JsonObject
            {
                ["user"] = With(
                Named(password.UserId, password.UserName, password.UserDomain), "password", password.UserPassword)
            },
        },
        ["scope"] = new JsonObject { ["project"] = Named(password.ProjectId, password.ProjectName, password.ProjectDomain) },
    };

    private static JsonObject Application(Credential.Application application)
    {
        var credential = application.Id is { } id
            ? new JsonObject { ["id"] = id }
            : new JsonObject
            {
                ["name"] = application.Name,
                ["user"] = Named(
                application.UserId, application.UserName, application.UserDomain)
            };
        return new JsonObject
        {
            ["identity"] = new JsonObject
            {
                ["methods"] = new JsonArray("application_credential"),
                ["application_credential"] = With(credential, "secret", application.ApplicationSecret),
            },
        };
    }

    private static JsonObject Named(string? id, string? name, DomainName domain)
    {
        if (id is not null) return new JsonObject { ["id"] = id };
        return new JsonObject
        {
            ["name"] = name,
            ["domain"] = domain.Id is { } domainId ? new JsonObject { ["id"] = domainId } : new JsonObject { ["name"] = domain.Name },
        };
    }

    private static JsonObject With(JsonObject holder, string key, string value)
    {
        holder[key] = value;
        return holder;
    }
}

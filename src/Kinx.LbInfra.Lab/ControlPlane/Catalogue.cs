using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>Writes into a new keystone what its bootstrap does not: the other services, their user, and the project `lab` with its member.</summary>
internal sealed class Catalogue(OpenStackClient admin, string password)
{
    private static readonly (string Name, string[] Roles)[] Users = [("service", ["admin", "service"]), ("lab", ["member", "reader"])];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (type, name, url) in Endpoints.Catalog)
        {
            var service = await CreateAsync("service", new JsonObject { ["type"] = type, ["name"] = name }, cancellationToken);
            await CreateAsync(
                "endpoint",
                new JsonObject { ["service_id"] = service, ["interface"] = "public", ["region_id"] = Endpoints.Region, ["url"] = url },
                cancellationToken);
        }

        var roles = await RolesAsync(cancellationToken);
        foreach (var (name, granted) in Users) await CreateUserAsync(name, granted.Select(role => roles[role]), cancellationToken);
    }

    private async Task CreateUserAsync(string name, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var project = await CreateAsync("project", new JsonObject { ["name"] = name, ["domain_id"] = "default" }, cancellationToken);
        var user = await CreateAsync("user", new JsonObject { ["name"] = name, ["domain_id"] = "default", ["password"] = password }, cancellationToken);
        foreach (var role in roles)
            await admin.Identity.SendAsync(new ApiRequest(HttpMethod.Put, $"/projects/{project}/users/{user}/roles/{role}"), cancellationToken);
    }

    /// <summary>Ids by name. Keystone's bootstrap makes admin, member and reader; `service` is ours.</summary>
    private async Task<IReadOnlyDictionary<string, string>> RolesAsync(CancellationToken cancellationToken)
    {
        var answer = await admin.Identity.SendAsync(new ApiRequest(HttpMethod.Get, "/roles"), cancellationToken);
        var roles = answer.Body!.Value.GetProperty("roles").EnumerateArray()
            .ToDictionary(role => role.GetProperty("name").GetString()!, role => role.GetProperty("id").GetString()!, StringComparer.Ordinal);
        if (!roles.ContainsKey("service")) roles["service"] = await CreateAsync("role", new JsonObject { ["name"] = "service" }, cancellationToken);
        return roles;
    }

    private async Task<string> CreateAsync(string kind, JsonObject body, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Post, $"/{kind}s") { Json = new JsonObject { [kind] = body }, Secrets = [password] };
        var answer = await admin.Identity.SendAsync(request, cancellationToken);
        return answer.Body!.Value.GetProperty(kind).GetProperty("id").GetString()!;
    }
}

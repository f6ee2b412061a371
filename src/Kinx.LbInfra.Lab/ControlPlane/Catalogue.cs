using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>
/// Adds to a new Keystone what its bootstrap leaves out: the other services, their user, and the project <c>lab</c> with its member.
/// </summary>
internal sealed class Catalogue(OpenStackClient admin, string password)
{
    private const string ServiceRole = "service";

    private static readonly (string Name, string[] Roles)[] Users = [("service", ["admin", ServiceRole]), ("lab", ["member", "reader"])];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (type, name, url) in Endpoints.Catalog)
        {
            var service = await CreateAsync("service", new JsonObject { ["type"] = type, ["name"] = name }, cancellationToken);
            await CreateAsync("endpoint", Endpoint(service, url), cancellationToken);
        }

        var roles = await RolesAsync(cancellationToken);
        foreach (var (name, granted) in Users) await CreateUserAsync(name, granted.Select(role => roles[role]), cancellationToken);
    }

    private static JsonObject Endpoint(string service, string url) =>
        new() { ["service_id"] = service, ["interface"] = "public", ["region_id"] = Endpoints.Region, ["url"] = url };

    private async Task CreateUserAsync(string name, IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var project = await CreateAsync("project", new JsonObject { ["name"] = name, ["domain_id"] = "default" }, cancellationToken);
        var body = new JsonObject { ["name"] = name, ["domain_id"] = "default", ["password"] = password };
        var user = await CreateAsync("user", body, cancellationToken);
        foreach (var role in roles)
        {
            var grant = new ApiRequest(HttpMethod.Put, $"/projects/{project}/users/{user}/roles/{role}");
            await admin.Identity.SendAsync(grant, cancellationToken);
        }
    }

    // Ids by name. Keystone's bootstrap makes admin, member and reader.
    private async Task<IReadOnlyDictionary<string, string>> RolesAsync(CancellationToken cancellationToken)
    {
        var answer = await admin.Identity.SendAsync(new ApiRequest(HttpMethod.Get, "/roles"), cancellationToken);
        var roles = answer.Body!.Value.GetProperty("roles").EnumerateArray()
            .ToDictionary(role => Text(role, "name"), role => Text(role, "id"), StringComparer.Ordinal);
        if (!roles.ContainsKey(ServiceRole))
        {
            roles[ServiceRole] = await CreateAsync("role", new JsonObject { ["name"] = ServiceRole }, cancellationToken);
        }

        return roles;
    }

    private async Task<string> CreateAsync(string kind, JsonObject body, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Post, $"/{kind}s") { Json = new JsonObject { [kind] = body }, Secrets = [password] };
        var answer = await admin.Identity.SendAsync(request, cancellationToken);
        return Text(answer.Body!.Value.GetProperty(kind), "id");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

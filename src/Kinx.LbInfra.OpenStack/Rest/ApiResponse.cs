using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>A successful response.</summary>
public sealed class ApiResponse(string description, HttpStatusCode status, JsonElement? body, string? subjectToken)
{
    /// <summary>200 to 399.</summary>
    public HttpStatusCode Status => status;

    /// <summary>The body; null if it is not JSON.</summary>
    public JsonElement? Body => body;

    /// <summary>Keystone's <c>X-Subject-Token</c>.</summary>
    internal string? SubjectToken => subjectToken;

    /// <summary>The object in <paramref name="member"/>, or the whole body when null.</summary>
    /// <exception cref="OpenStackException">The response does not have this shape.</exception>
    public T Read<T>(string? member, JsonTypeInfo<T> type)
    {
        try
        {
            if (Member(member) is { } element && element.Deserialize(type) is { } value) return value;
        }
        catch (JsonException wrong)
        {
            throw new OpenStackException($"{description}: answer not understood: {wrong.Message}", wrong);
        }

        throw new OpenStackException($"{description}: the answer has no '{member}'");
    }

    private JsonElement? Member(string? name)
    {
        if (body is not { } whole || name is null) return body;
        return whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var element) ? element : null;
    }
}

using System.Text;
using System.Text.Json;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Converts failures to an <see cref="OpenStackException"/> without secrets.</summary>
internal static class Failure
{
    private const int LongestBody = 2000;

    // The number of characters by which a secret is recognized in a response that repeats and truncates it.
    private const int RecognisedPrefix = 16;

    public static OpenStackException Of(Uri address, ApiRequest request, HttpResponseMessage response, byte[] body)
    {
        var text = WithoutSecrets(Encoding.UTF8.GetString(body), request.Secrets);
        var (type, reason) = Reason(text);
        var id = RequestId(response);
        var message = $"{request.Method} {address} answered {(int)response.StatusCode}: {reason}";
        return new OpenStackException(id is null ? message : $"{message} (request {id})")
        {
            Method = request.Method.Method,
            Url = address,
            Status = response.StatusCode,
            RequestId = id,
            ErrorType = type,
            Body = Cut(text),
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    public static OpenStackException NoAnswer(Uri address, ApiRequest request, string reason, Exception? cause) =>
        new($"{request.Method} {address}: {reason}", cause) { Method = request.Method.Method, Url = address };

    // Nova's schema errors repeat the whole request, including user_data, so everything from the first secret on is removed.
    private static string WithoutSecrets(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets.Where(secret => secret.Length > 0))
        {
            var at = text.IndexOf(secret[..Math.Min(secret.Length, RecognisedPrefix)], StringComparison.Ordinal);
            if (at >= 0) text = text[..at] + "[secret]";
        }

        return text;
    }

    private static string? RequestId(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues(
            "x-openstack-request-id", out var ids) || response.Headers.TryGetValues("x-compute-request-id", out ids))
        {
            return ids.FirstOrDefault();
        }

        return null;
    }

    // The services wrap their message: {"NeutronError": {"type": "OverQuota", "message": "…"}},
    // {"badRequest": {"code": 400, "message": "…"}}, {"error": {"message": "…"}}. Glance responds with HTML.
    private static (string? Type, string Reason) Reason(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (null, Cut(text));
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.Object && Text(member.Value, "message") is { } message)
                {
                    return (Text(member.Value, "type"), Cut(message));
                }
            }
        }
        catch (JsonException)
        {
            return (null, Cut(text));
        }

        return (null, Cut(text));
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Cut(string text) => text.Length <= LongestBody ? text : text[..LongestBody] + "…";
}

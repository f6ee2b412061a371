using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>Requests and answers of <see cref="FakeOpenStack"/> on the wire.</summary>
internal static class FakeOpenStackHttp
{
    public static async Task<FakeOpenStackCall> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream);
        var text = await reader.ReadToEndAsync();
        var query = request.QueryString.AllKeys.OfType<string>()
            .ToDictionary(key => key, key => request.QueryString[key] ?? "", StringComparer.Ordinal);
        return new FakeOpenStackCall(
            request.HttpMethod,
            request.Url!.AbsolutePath,
            query,
            request.Headers["X-Auth-Token"],
            request.Headers["OpenStack-API-Version"]?.Replace("compute ", "", StringComparison.Ordinal),
            text.Length > 0 && request.ContentType?.Contains("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null);
    }

    /// <param name="answer">Null: the connection is cut.</param>
    public static async Task SendAsync(HttpListenerResponse response, FakeOpenStackAnswer? answer)
    {
        if (answer is null)
        {
            // Cut in the middle: an abort before the first byte would still send an empty 200.
            response.ContentLength64 = 100;
            await response.OutputStream.WriteAsync(new byte[1]);
            response.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        response.Headers["x-openstack-request-id"] = "req-fake";
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (answer.Body is { } body)
        {
            response.ContentType = "application/json";
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            response.ContentLength64 = bytes.Length;
            await response.OutputStream.WriteAsync(bytes);
        }

        response.Close();
    }
}

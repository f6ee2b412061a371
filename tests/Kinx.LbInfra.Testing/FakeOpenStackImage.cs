using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>Glance of <see cref="FakeOpenStack"/>: two images.</summary>
internal sealed class FakeOpenStackImage
{
    private readonly List<JsonObject> _images = [Image(
        "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60", "lb-haproxy"), Image("8dfbe1d8-b238-47a7-99c7-4c93844c20df", "lb-haproxy-2")];

    public FakeOpenStackAnswer Handle(FakeOpenStackCall call, string[] path)
    {
        if (path.Length == 1)
        {
            var fitting = _images.Where(image => !call.Query.TryGetValue("name", out var name) || (string?)image["name"] == name);
            return new FakeOpenStackAnswer(
                200, new JsonObject { ["images"] = new JsonArray([.. fitting.Select(image => image.DeepClone())]) });
        }

        if (_images.FirstOrDefault(image => (string?)image["id"] == path[1]) is { } found)
        {
            return new FakeOpenStackAnswer(200, found.DeepClone());
        }

        return new FakeOpenStackAnswer(404);
    }

    private static JsonObject Image(string id, string name) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["status"] = "active",
        ["visibility"] = "public",
        ["size"] = 2,
        ["tags"] = new JsonArray(),
        ["created_at"] = "2026-11-21T02:27:12Z",
        ["updated_at"] = "2026-11-21T02:27:12Z",
    };
}

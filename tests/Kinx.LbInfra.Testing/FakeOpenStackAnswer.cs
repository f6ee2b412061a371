using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>What <see cref="FakeOpenStack"/> answers.</summary>
public sealed record FakeOpenStackAnswer(int Status, JsonNode? Body = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeOpenStackAnswer NotFound(string what) => Neutron(404, "NotFound", $"{what} could not be found");

    /// <summary>An error as Neutron writes it.</summary>
    public static FakeOpenStackAnswer Neutron(int status, string type, string message) =>
        new(status, new JsonObject { ["NeutronError"] = new JsonObject { ["type"] = type, ["message"] = message, ["detail"] = "" } });

    /// <summary>An error as Nova writes it.</summary>
    public static FakeOpenStackAnswer Nova(int status, string kind, string message) =>
        new(status, new JsonObject { [kind] = new JsonObject { ["code"] = status, ["message"] = message } });
}

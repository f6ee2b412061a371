using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>Talks to qemu about a virtual machine, in the protocol QMP.</summary>
/// <param name="socketFile">qemu's socket; one client at a time.</param>
internal sealed class MachineMonitor(string socketFile)
{
    private readonly SocketTalk _talk = new(
        socketFile, TimeSpan.FromSeconds(10), () => new LabException("the virtual machine does not answer", "thaw it, if it is frozen"));

    /// <summary>Presses the power button.</summary>
    public Task PowerOffAsync(CancellationToken cancellationToken) =>
        TalkAsync(ask => ask(new JsonObject { ["execute"] = "system_powerdown" }), cancellationToken);

    /// <summary>Cuts or reconnects the cables of all network cards.</summary>
    public Task SetLinksAsync(bool connected, CancellationToken cancellationToken) => TalkAsync(
        async ask =>
        {
            var cards = (await ask(new JsonObject { ["execute"] = "query-rx-filter" }))!.AsArray();
            foreach (var card in cards)
            {
                var link = new JsonObject { ["name"] = card!["name"]!.GetValue<string>(), ["up"] = connected };
                await ask(new JsonObject { ["execute"] = "set_link", ["arguments"] = link });
            }

            return null;
        },
        cancellationToken);

    private Task<JsonNode?> TalkAsync(
        Func<Func<JsonObject, Task<JsonNode?>>, Task<JsonNode?>> talk, CancellationToken cancellationToken) =>
        _talk.RunAsync(
            async (socket, bounded) =>
            {
                await using var stream = new NetworkStream(socket);
                using var reader = new StreamReader(stream);
                await reader.ReadLineAsync(bounded);
                await AskAsync(stream, reader, new JsonObject { ["execute"] = "qmp_capabilities" }, bounded);
                return await talk(question => AskAsync(stream, reader, question, bounded));
            },
            cancellationToken);

    // Events come between the answers.
    private static async Task<JsonNode?> AskAsync(
        Stream stream, StreamReader reader, JsonObject question, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(question.ToJsonString() + "\n"), cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var answer = JsonNode.Parse(line)!.AsObject();
            if (answer["error"] is { } error) throw new LabException($"qemu refused: {error["desc"]}", "look at the node's log");
            if (answer.ContainsKey("return")) return answer["return"];
        }

        throw new LabException("the virtual machine ended", "start its server");
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Testing;

/// <summary>
/// A small OpenStack on a loopback port, its state in memory: Keystone, Nova, Neutron and Glance as far as the product uses them, with
/// answers of the recorded shapes. It refuses what the real one refuses (no token, chunked bodies), and fails on request.
/// </summary>
public sealed class FakeOpenStack : IDisposable
{
    public const string User = "lab";
    public const string Password = "lab-password";
    public const string Project = "lab";
    public const string ProjectId = "f7852a9af70e4e3e8dc39909c7774e38";
    public const string Region = "RegionOne";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<FakeOpenStackCall> _calls = new();
    private readonly List<FakeOpenStackFault> _faults = [];
    private readonly Lock _state = new();
    private readonly FakeOpenStackIdentity _identity;
    private readonly FakeOpenStackNetwork _network = new();
    private readonly FakeOpenStackCompute _compute;
    private readonly FakeOpenStackImage _image = new();

    private FakeOpenStack(int port)
    {
        Root = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        _identity = new FakeOpenStackIdentity(Root);
        _compute = new FakeOpenStackCompute(_network);
        _listener.Prefixes.Add(Root + "/");
        _listener.Start();
    }

    public string Root { get; }

    public Uri AuthUrl => new(Root + "/identity/v3");

    /// <summary>The <c>OS_*</c> variables that point to this server.</summary>
    public string? Environment(string name) => name switch
    {
        "OS_AUTH_URL" => AuthUrl.AbsoluteUri,
        "OS_USERNAME" => User,
        "OS_PASSWORD" => Password,
        "OS_PROJECT_NAME" => Project,
        "OS_REGION_NAME" => Region,
        _ => null,
    };

    /// <summary>All requests except sign-ins.</summary>
    public IReadOnlyList<FakeOpenStackCall> Calls =>
        [.. _calls.Where(call => !call.Path.StartsWith("/identity", StringComparison.Ordinal))];

    /// <summary>The number of sign-ins.</summary>
    public int SignIns => _calls.Count(call => call.Path == "/identity/v3/auth/tokens");

    /// <summary>How many servers of one anti-affinity group find a host.</summary>
    public int Hosts { get => _compute.Hosts; set => _compute.Hosts = value; }

    public static FakeOpenStack Start()
    {
        var fake = new FakeOpenStack(FreePort());
        _ = fake.ServeAsync();
        return fake;
    }

    /// <summary>The next matching requests get this answer instead of being carried out; null: the connection is cut.</summary>
    public void Fail(Predicate<FakeOpenStackCall> match, FakeOpenStackAnswer? answer, int times = 1) =>
        _faults.Add(new FakeOpenStackFault(match, answer, false, times));

    /// <summary>The next matching request is carried out, but the connection is cut before the answer.</summary>
    public void LoseAnswer(Predicate<FakeOpenStackCall> match) => _faults.Add(new FakeOpenStackFault(match, null, true, 1));

    /// <summary>All tokens given so far are refused from now on.</summary>
    public void ExpireTokens() => _identity.ExpireTokens();

    /// <summary>Objects of a kind, such as <c>ports</c> or <c>servers</c>, as they are now.</summary>
    public IReadOnlyList<JsonObject> Objects(string kind)
    {
        lock (_state)
        {
            var all = kind is "servers" or "os-server-groups" ? _compute.All(kind) : _network.All(kind);
            return [.. all.Select(item => item.DeepClone().AsObject())];
        }
    }

    /// <summary>Changes an object as another user would.</summary>
    public void Change(string kind, string id, string field, JsonNode? value)
    {
        lock (_state)
        {
            (kind == "servers" ? _compute.All(kind) : _network.All(kind)).Single(
            item => (string?)item["id"] == id)[field] = value;
        }
    }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var call = await FakeOpenStackHttp.ReadAsync(context.Request);
        _calls.Enqueue(call);
        var fault = _faults.FirstOrDefault(fault => fault.Takes(call));
        if (fault is { After: false })
        {
            await FakeOpenStackHttp.SendAsync(context.Response, fault.Answer);
            return;
        }

        FakeOpenStackAnswer answer;
        lock (_state) answer = Handle(context.Request, call);
        await FakeOpenStackHttp.SendAsync(context.Response, fault is null ? answer : fault.Answer);
    }

    private FakeOpenStackAnswer Handle(HttpListenerRequest request, FakeOpenStackCall call)
    {
        // The real services read no chunked bodies.
        if (request.HasEntityBody && request.ContentLength64 < 0)
        {
            return FakeOpenStackAnswer.Nova(400, "badRequest", "Malformed request body");
        }

        if (call.Path == "/identity/v3/auth/tokens") return _identity.SignIn(call);
        if (!_identity.IsValid(call.Token))
        {
            return FakeOpenStackAnswer.Nova(401, "error", "The request you have made requires authentication.");
        }

        var path = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path[0] switch
        {
            "network" => _network.Handle(call, path[2..]),
            "compute" => _compute.Handle(call, path[2..]),
            "image" => _image.Handle(call, path[2..]),
            _ => FakeOpenStackAnswer.NotFound(call.Path),
        };
    }
}

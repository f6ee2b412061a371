using System.Text.Json;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clouds;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Every recorded Check and Diff of the published plugins is answered alike, except for the listed differences.</summary>
public sealed class CheckAndDiffTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("openstack/instance")]
    [InlineData("openstack/port")]
    [InlineData("openstack/rule")]
    [InlineData("openstack/secgroup")]
    [InlineData("openstack/servergroup")]
    [InlineData("command/remote")]
    public async Task CheckAndDiff_EveryRecordedCall_GivesTheRecordedAnswer(string type)
    {
        var (compared, listed, problems) = (0, 0, new List<string>());
        foreach (var (name, line) in Lines(type))
        {
            var (expected, actual) = await AnswersAsync(line, keepSecrets: type.StartsWith("command", StringComparison.Ordinal));
            compared++;
            var isListed = DeliberateDifferences.All.ContainsKey(name);
            if (isListed) listed++;
            if ((expected == actual) == isListed)
            {
                problems.Add(
                    $"{name} ({line.GetProperty("note").GetString()})"
                    + (isListed ? " is listed but equal" : $"\n  recorded: {expected}\n  ours:     {actual}"));
            }
        }

        output.WriteLine($"{type}: {compared} calls compared, {listed} deliberate differences, {problems.Count} unexplained");
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    private static IEnumerable<(string Name, JsonElement Line)> Lines(string type) =>
        from file in new[] { type + ".check", type + ".diff" }
        from line in ProviderRecordings.Of(file).Index()
        where line.Item.GetProperty("call").GetString() is "Check" or "Diff"
        select ($"{file}:{line.Index + 1}", line.Item);

    private static async Task<(string Expected, string Actual)> AnswersAsync(JsonElement line, bool keepSecrets)
    {
        var request = line.GetProperty("request");
        await using var provider = Provider(request.GetProperty("urn").GetString()!);
        var expected = CallOutcome.Recorded(line, keepSecrets);
        try
        {
            var actual = line.GetProperty("call").GetString() == "Check"
                ? CallOutcome.Of(await provider.CheckAsync(CheckRequest(request), default), keepSecrets)
                : CallOutcome.Of(await provider.DiffAsync(DiffRequest(request), default));
            return (expected, actual);
        }
        catch (ProviderException)
        {
            return (expected, "error");
        }
    }

    private static IResourceProvider Provider(string urn) =>
        new BuiltInProviders(new CloudConfigLoader(_ => null, "/"), TimeProvider.System)
            .Create(urn.Contains("command:", StringComparison.Ordinal) ? "command" : "openstack");

    private static ResourceIdentity Identity(JsonElement request)
    {
        var urn = request.GetProperty("urn").GetString()!;
        var parts = urn.Split("::");
        return new ResourceIdentity(urn, parts[2], parts[3]);
    }

    private static CheckRequest CheckRequest(JsonElement request) => new(
        Identity(request),
        RecordedProperties.Member(request, "olds") is { Count: > 0 } olds ? olds : null,
        RecordedProperties.Member(request, "news"),
        request.TryGetProperty("randomSeed", out var seed) ? Convert.FromBase64String(seed.GetString()!) : []);

    private static DiffRequest DiffRequest(JsonElement request) => new(
        Identity(request),
        request.GetProperty("id").GetString()!,
        RecordedProperties.Member(request, "oldInputs"),
        RecordedProperties.Member(request, "olds"),
        RecordedProperties.Member(request, "news"),
        request.TryGetProperty("ignoreChanges", out var ignored) ? [.. ignored.EnumerateArray().Select(path => path.GetString()!)] : []);
}

using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Properties;

/// <summary>No value of any field can add a directive to any file of a node.</summary>
public sealed class InjectionTests : IDisposable
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KINX_LONG") == "1";

    // For protocols that are refused anyway.
    private static readonly string[] NeverAccepted =
        ["SessionPersistenceSpec.persistence_timeout", "SessionPersistenceSpec.persistence_granularity"];

    // A number; a small one gives the members a backend that only checks them.
    private const string AddsABackend = "ListenerSpec.timeout_member_connect";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("injection-");

    public static TheoryData<string> Fields => [.. EveryField.Fields.Select(item => item.Name).Where(name => name != AddsABackend)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Documents_AsTheyAre_HaveNoErrorAndEveryField()
    {
        foreach (var document in EveryField.Documents)
        {
            document.Process(_folder.FullName).Errors.Select(DiagnosticText.Render).ShouldBeEmpty();
        }

        var given = EveryField.Documents.SelectMany(document => document.Spots())
            .Where(place => place.Spot.IsGiven(place.Root)).Select(place => place.Spot.Field.Name);
        EveryField.Fields.Where(field => !field.IsRefused).Select(field => field.Name).Except(NeverAccepted).Except(given)
            .ShouldBeEmpty("no document contains these; add them to every-field.yaml");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_HostileText_IsRefusedOrStaysOneValue(string name)
    {
        var field = EveryField.Fields.First(item => item.Name == name);
        var texts = field.IsText || field.IsMapping
            ? [.. IsLong ? HostileText.All : HostileText.Some, .. HostileText.Combined((ulong)name.Sum(c => c), IsLong ? 500 : 10)]
            : HostileText.Few;
        foreach (var document in EveryField.DocumentsWith(field))
        {
            var places = document.Spots().Where(place => place.Spot.Field.Name == name).ToList();
            // Where others stand without it, it is misplaced or an additional directive.
            if (!field.IsRefused && !NeverAccepted.Contains(name)) places.RemoveAll(place => !place.Spot.IsGiven(place.Root));
            var shape = Shape(document.Process(_folder.FullName).Nodes);
            foreach (var text in texts)
            {
                foreach (var (spot, root, changed) in places)
                {
                    foreach (var tree in spot.With(root, text)) Check(changed(tree), shape, text);
                }
            }
        }
    }

    [Fact]
    public void TextsForPeople_MostHostileTexts_AreAccepted()
    {
        // Otherwise the test above could pass with errors alone.
        var document = EveryField.Documents[0];
        var places = document.Spots().Where(place => place.Spot.Field.Name is "ListenerSpec.name" or "PoolSpec.name").ToList();

        var accepted = HostileText.Some.Count(text =>
            places.All(place => place.Changed(place.Spot.With(place.Root, text).Single()).Process(_folder.FullName).Errors.Count == 0));

        accepted.ShouldBeGreaterThan(HostileText.Some.Count / 3);
    }

    private static List<string> Shape(IEnumerable<NodeConfiguration> nodes) =>
        [.. nodes.SelectMany(node => node.Files).SelectMany(FileShape.Of)];

    private void Check(Document document, List<string> shape, string text)
    {
        var (errors, nodes) = document.Process(_folder.FullName);
        if (errors.Count > 0) return;
        var actual = Shape(nodes);
        if (actual.SequenceEqual(shape)) return;
        var message = $"{JsonValue.Create(text).ToJsonString()} makes";
        actual.Except(shape).ShouldBeEmpty(message);
        actual.Count.ShouldBe(shape.Count, message);
    }
}

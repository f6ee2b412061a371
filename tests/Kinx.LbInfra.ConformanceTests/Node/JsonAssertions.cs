using System.Text.Json.Nodes;
using Shouldly;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Assertions on JSON.</summary>
internal static class JsonAssertions
{
    public static void ShouldBeText(this JsonNode? node, string expected) => node.ShouldNotBeNull().GetValue<string>().ShouldBe(expected);
}

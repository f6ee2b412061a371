using System.Reflection;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Specs.Fields;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Tests.Core.Schema;

/// <summary><c>stacks/acme.yaml</c> on <c>sites/kr1.yaml</c> shows the whole language: no field is missing.</summary>
public sealed class AcmeTests
{
    private static readonly string[] NotShown =
    [
        // Only for UDP and SCTP pools, which do not exist yet.
        "SessionPersistenceSpec.persistence_timeout",
        "SessionPersistenceSpec.persistence_granularity",
        // Instead of base_as_number.
        "BgpSpec.as_number",
    ];

    private static readonly string[] WordsNotShown =
    [
        "UDP", "SCTP", "UDP-CONNECT", "NONE", "SSLv3", "TLSv1", "TLSv1.1", "http/1.0", "quagga", "tcp",
    ];

    [Fact]
    public void Fields_EachThatHasAnEffect_IsShown()
    {
        var keys = Nodes().OfType<YamlMappingNode>().SelectMany(mapping => mapping.Children.Keys).Select(key => key.ToString())
            .ToHashSet(StringComparer.Ordinal);

        Specs().SelectMany(type => SpecFields.Of(type).Select(field => (Name: $"{type.Name}.{field}", Key: field)))
            .Where(field => !keys.Contains(field.Key) && !NotShown.Contains(field.Name))
            .Select(field => field.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Words_EachOfEveryEnumeration_IsShown()
    {
        var values = Nodes().OfType<YamlScalarNode>().Select(scalar => scalar.Value).ToHashSet(StringComparer.Ordinal);

        typeof(StackSpec).Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsPublic: true } && type.Namespace == typeof(StackSpec).Namespace)
            .Except([typeof(TextFormat)])
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetCustomAttribute<System.Runtime.Serialization.EnumMemberAttribute>()!.Value!)
            .Where(word => !values.Contains(word) && !WordsNotShown.Contains(word))
            .ShouldBeEmpty();
    }

    private static IEnumerable<Type> Specs() =>
        typeof(ISpec).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true } && typeof(ISpec).IsAssignableFrom(type));

    private static IEnumerable<YamlNode> Nodes() => new[] { "acme.yaml", "sites/kr1.yaml" }
        .SelectMany(file =>
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(Path.Combine(RepositoryFolder.Root, "stacks", file));
            stream.Load(reader);
            return stream.Documents[0].AllNodes;
        });
}

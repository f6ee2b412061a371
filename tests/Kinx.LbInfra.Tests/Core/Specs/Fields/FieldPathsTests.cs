using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Specs.Fields;

public sealed partial class FieldPathsTests
{
    private static readonly ListenerSpec Listener = new()
    {
        Protocol = ListenerProtocol.Http,
        ProtocolPort = 80,
        Path = YamlPath.Root.Key("listeners").Item(1),
    };

    [Fact]
    public void At_Field_IsItsKeyBelowTheSpec() => Listener.At(it => it.ProtocolPort).ToString().ShouldBe("listeners[1].protocol_port");

    [Fact]
    public void At_FieldWithAKeyOfItsOwn_IsThatKey() => Listener.At(it => it.L7Policies).LastKey.ShouldBe("l7policies");

    [Fact]
    public void At_ComputedMember_Throws() => Should.Throw<ArgumentException>(() => Listener.At(it => it.EndsTls));

    [Fact]
    public void KeyOf_Field_IsItsKey() => FieldPaths.KeyOf<ListenerSpec>(it => it.DefaultPool).ShouldBe("default_pool");

    [Fact]
    public void Core_EveryPath_NamesASpecsMember()
    {
        var sources = Directory.EnumerateFiles(
            Path.Combine(RepositoryFolder.Root, "src", "Kinx.LbInfra.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "FieldPaths.cs")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        sources.SelectMany(file => AtMember().Matches(file.Value)).Count().ShouldBeGreaterThan(100);
        sources.Where(file => Literal().IsMatch(file.Value)).Select(file => file.Key).ShouldBeEmpty();
        sources.Where(file => At().Count(file.Value) != AtMember().Count(file.Value)).Select(file => file.Key).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\.Key\(""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.At\(|\bKeyOf<")]
    private static partial Regex At();

    [GeneratedRegex(@"(?:\.At|\bKeyOf<\w+>)\(it => it\.\w+\)")]
    private static partial Regex AtMember();
}

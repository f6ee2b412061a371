using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs.Rpc;
using Kinx.Pulumi.Rpc;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.Programs.Rpc;

public sealed class PropertyCodecTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private static readonly string[] Keys = ["", "a.b[0]\"ü"];

    private static readonly PropertyEncoding Everything = new(KeepSecrets: true, KeepResources: true);

    [Fact]
    public void EncodeAndDecode_AnyValue_IsTheSame()
    {
        var property = Prop.ForAll(Arb.From(Values(3)), value => Decode(Encode(value)).Equals(value));
        property.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    public void Decode_StandInOfAnyType_IsUnknown(string text) => Decode(Value.ForString(text)).ShouldBe(PropertyValue.Unknown);

    [Fact]
    public void Decode_OutputValueOfAnything_IsThatAndSecretIfItSays() => Prop.ForAll(
        Arb.From(Values(2)), Arb.From(Gen.Elements(true, false)), (value, secret) =>
        {
            var decoded = Decode(Output(("value", Encode(value)), ("secret", Value.ForBool(secret)), ("dependencies", Value.ForList())));
            return decoded.Equals(secret ? PropertyValue.SecretOf(value) : value);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Decode_OutputValues_BecomeWhatTheyCarry()
    {
        Decode(Output(("value", Value.ForString("x")), ("secret", Value.ForBool(true))))
            .ShouldBe(PropertyValue.SecretOf(PropertyValue.Of("x")));
        Decode(Output(("secret", Value.ForBool(true)))).ShouldBe(PropertyValue.SecretOf(PropertyValue.Unknown));
        Decode(Output(("value", Value.ForNumber(1)))).ShouldBe(PropertyValue.Of(1));
    }

    [Fact]
    public void Decode_WhatBreaksTheProtocol_IsRefused()
    {
        Should.Throw<RpcException>(() => Decode(Signed("1b47061264138c4ac30d75fd1eb44270"))).Message
            .ShouldBe("malformed RPC secret: missing value for \"p\"");
        Should.Throw<RpcException>(() => Decode(Signed("nonsense"))).Status.ShouldBe(RpcStatus.InvalidArgument);
    }

    [Fact]
    public void Encode_PeerWithoutSecretsOrReferences_GetsPlainValues()
    {
        var map = PropertyMap.Empty
            .Set("secret", PropertyValue.SecretOf(PropertyValue.Of("x")))
            .Set("resource", new PropertyValue.ResourceReference("urn", "id", ""))
            .Set("component", new PropertyValue.ResourceReference("urn", null, ""));

        var plain = PropertyCodec.Encode(map, new PropertyEncoding(KeepSecrets: false, KeepResources: false));

        plain.Fields["secret"].StringValue.ShouldBe("x");
        plain.Fields["resource"].StringValue.ShouldBe("id");
        plain.Fields["component"].StringValue.ShouldBe("urn");
    }

    [Fact]
    public void GoDuration_Texts_AreReadOrRefused()
    {
        GoDuration.Parse("600000000000ns").ShouldBe(TimeSpan.FromMinutes(10));
        GoDuration.Parse("1h30m0.5s").ShouldBe(new TimeSpan(0, 1, 30, 0, 500));
        GoDuration.Parse("").ShouldBeNull();
        Should.Throw<FormatException>(() => GoDuration.Parse("10 minutes"));
    }

    private static Value Encode(PropertyValue value) => PropertyCodec.Encode(PropertyMap.Empty.Set("p", value), Everything).Fields["p"];

    private static PropertyValue Decode(Value value) => PropertyCodec.Decode(new Struct { Fields = { ["p"] = value } })["p"];

    private static Value Output(params (string Name, Value Value)[] members) => Signed("d0e6a833031e9bbcd3f4e8bde6ca49a4", members);

    private static Value Signed(string signature, params (string Name, Value Value)[] members)
    {
        var fields = new Struct { Fields = { [Signature] = Value.ForString(signature) } };
        foreach (var (name, value) in members) fields.Fields[name] = value;
        return Value.ForStruct(fields);
    }

    private static Gen<PropertyValue> Values(int depth)
    {
        var leaves = Gen.OneOf(
            Gen.Constant(PropertyValue.Null),
            Gen.Constant(PropertyValue.Unknown),
            Gen.Choose(0, 1).Select(flag => PropertyValue.Of(flag == 1)),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => PropertyValue.Of(number / 8.0)),
            Gen.Elements(double.MaxValue, double.MinValue, double.Epsilon, 9_007_199_254_740_993, -0.0).Select(PropertyValue.Of),
            Gen.Elements("", "x", "ü\n\u2028", "a.b").Select(PropertyValue.Of),
            Gen.Elements("text", "path", "uri").Select(Asset),
            Gen.Elements<string?>(null, "", "id").Select(PropertyValue (id) => new PropertyValue.ResourceReference("urn", id, "1.0.0")));
        if (depth == 0) return leaves;
        var inner = Values(depth - 1);
        return Gen.OneOf(
            leaves,
            inner.Where(value => value is not PropertyValue.NullValue).Select(PropertyValue.SecretOf),
            Gen.Choose(0, 3).SelectMany(count => inner.ListOf(count)).Select(items => PropertyValue.Of(items)),
            Gen.Choose(0, 2).SelectMany(count => inner.ListOf(count)).Select(
                items => PropertyValue.Of(PropertyMap.From(items.Select((item, index) => KeyValuePair.Create(Keys[index], item))))));
    }

    private static PropertyValue Asset(string kind) => new PropertyValue.AssetValue(PropertyMap.Empty
        .Set(Signature, PropertyValue.Of("c44067f5952c0a294b673a41bacd8c17"))
        .Set(kind, PropertyValue.Of("x")));
}

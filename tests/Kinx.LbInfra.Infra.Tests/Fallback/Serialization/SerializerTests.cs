using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using Pulumi.OpenStack.Networking;
using Pulumi.Serialization;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Serialization;

public sealed class SerializerTests
{
    [Fact]
    public async Task SerializeAsync_NullsInObjectAndList_AreDroppedAndKept()
    {
        var value = await SerializeAsync(new Dictionary<string, object?> { ["gone"] = null, ["list"] = new object?[] { null, 1 } });

        value.StructValue.Fields.Keys.ShouldBe(["list"]);
        value.StructValue.Fields["list"].ListValue.Values[0].KindCase.ShouldBe(Value.KindOneofCase.NullValue);
    }

    [Fact]
    public async Task SerializeAsync_UnassignedArray_IsNull() =>
        (await SerializeAsync(default(ImmutableArray<string>))).KindCase.ShouldBe(Value.KindOneofCase.NullValue);

    [Fact]
    public async Task SerializePropertyAsync_UnsupportedType_NamesPropertyAndType()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(PropertyAsync(DateTime.UnixEpoch));

        failure.Message.ShouldContain("\"p\"");
        failure.Message.ShouldContain("System.DateTime");
    }

    [Fact]
    public async Task SerializePropertyAsync_CallbackThrewRunException_IsNoRunExceptionAnyMore()
    {
        Func<int, string> refuse = _ => throw new RunException("refused");
        var broken = Output.Create(1).Apply(refuse);

        var failure = await Should.ThrowAsync<InvalidOperationException>(PropertyAsync(broken));

        failure.Message.ShouldBe("error serializing property \"p\": refused");
        failure.InnerException.ShouldBeOfType<RunException>();
    }

    [Fact]
    public async Task SerializeAsync_RequiredInputMissing_NamesIt()
    {
        var failure = await Should.ThrowAsync<ArgumentNullException>(SerializeAsync(new PortArgs { Name = "n" }));

        failure.Message.ShouldContain("Pulumi.OpenStack.Networking.PortArgs.NetworkId is required");
    }

    [Fact]
    public async Task SerializeAsync_ConnectionWithKey_IsSecretInsideAndOutside()
    {
        var args = new CommandArgs { Connection = new ConnectionArgs { Host = "h", PrivateKey = "key" }, Logging = Logging.None };

        var fields = (await SerializeAsync(args)).StructValue.Fields;

        Wire.SignatureOf(fields["connection"]).ShouldBe(Wire.Secret);
        var connection = fields["connection"].StructValue.Fields[Wire.ValueKey].StructValue.Fields;
        Wire.SignatureOf(connection["privateKey"]).ShouldBe(Wire.Secret);
        connection["port"].NumberValue.ShouldBe(22);
        fields["logging"].StringValue.ShouldBe("none");
    }

    private static Task<Value> PropertyAsync(object value) => new Serializer("p", "test", true).SerializePropertyAsync(value);

    private static Task<Value> SerializeAsync(object value) => new Serializer("p", "test", true).SerializeAsync(value);
}

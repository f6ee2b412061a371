using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.State.Files;

public sealed class StateBackendTests : IDisposable
{
    private static readonly StackIdentity Stack = new("proj", "dev");

    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-backend-").FullName;

    [Fact]
    public void Write_Twice_KeepsTheOneBeforeAndNothingElse()
    {
        var backend = StateBackend.Open("file://" + _folder, TimeProvider.System);

        backend.Write(Stack, "one"u8.ToArray());
        backend.Write(Stack, "two"u8.ToArray());
        backend.Write(Stack, "three"u8.ToArray());

        var file = Path.Combine(_folder, ".pulumi/stacks/proj/dev.json");
        File.ReadAllText(file).ShouldBe("three");
        File.ReadAllText(file + ".bak").ShouldBe("two");
        Directory.GetFiles(Path.GetDirectoryName(file)!).Length.ShouldBe(2);
    }

    [Fact]
    public void Open_OtherBackends_AreRefused()
    {
        Should.Throw<StateException>(() => StateBackend.Open("s3://bucket", TimeProvider.System)).Message.ShouldContain("'s3://bucket'");
        Directory.CreateDirectory(Path.Combine(_folder, ".pulumi"));
        File.WriteAllText(Path.Combine(_folder, ".pulumi/meta.yaml"), "version: 2\n");
        Should.Throw<StateException>(() => StateBackend.Open("file://" + _folder, TimeProvider.System)).Message.ShouldContain("layout");
    }

    [Theory]
    [InlineData("version: 10\n")]
    [InlineData("version: 1.5\n")]
    [InlineData("other: 1\n")]
    public void Open_AnotherLayout_IsRefused(string meta)
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".pulumi"));
        File.WriteAllText(Path.Combine(_folder, ".pulumi/meta.yaml"), meta);

        Should.Throw<StateException>(() => StateBackend.Open("file://" + _folder, TimeProvider.System)).Message.ShouldContain("layout");
    }

    [Theory]
    [InlineData("dev.json")]
    [InlineData("dev.json.gz")]
    public void Open_LayoutWithoutProjects_IsRefused(string file)
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".pulumi/stacks"));
        File.WriteAllText(Path.Combine(_folder, ".pulumi/stacks", file), "");

        Should.Throw<StateException>(() => StateBackend.Open("file://" + _folder, TimeProvider.System)).Message
            .ShouldContain("pulumi state upgrade");
    }

    [Theory]
    [InlineData("?metadata=skip")]
    [InlineData("?no_tmp_dir=true&metadata=skip")]
    public void Open_UrlWithAQuery_MeansTheFolder(string query)
    {
        StateBackend.Open("file://" + _folder + query, TimeProvider.System).Write(Stack, "one"u8.ToArray());

        File.Exists(Path.Combine(_folder, ".pulumi/stacks/proj/dev.json")).ShouldBeTrue();
    }

    [Fact]
    public void Read_StateOfTheOtherForm_IsFoundAndReplacedByTheNextWrite()
    {
        var (plain, compressed) = (Open(gzip: false), Open(gzip: true));
        compressed.Write(Stack, "one"u8.ToArray());
        plain.Read(Stack).ShouldBe("one"u8.ToArray());

        plain.Write(Stack, "two"u8.ToArray());

        compressed.Read(Stack).ShouldBe("two"u8.ToArray());
        Directory.GetFiles(Path.Combine(_folder, ".pulumi/stacks/proj")).Select(Path.GetFileName).Order()
            .ShouldBe(["dev.json", "dev.json.gz.bak"]);
    }

    [Fact]
    public void Read_BothForms_TakesTheNewer()
    {
        Open(gzip: true).Write(Stack, "compressed"u8.ToArray());
        var file = Path.Combine(_folder, ".pulumi/stacks/proj/dev.json");
        File.WriteAllText(file, "plain");

        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Open(gzip: false).Read(Stack).ShouldBe("compressed"u8.ToArray());
        File.SetLastWriteTimeUtc(file + ".gz", DateTime.UnixEpoch.AddDays(-1));
        Open(gzip: true).Read(Stack).ShouldBe("plain"u8.ToArray());
    }

    // As other programs read it.
    [Fact]
    public async Task Write_Compressed_IsWhatGzipReads()
    {
        Open(gzip: true).Write(Stack, "one"u8.ToArray());

        var said = await ExternalCommand.RunAsync(
            ["gzip", "-dc", Path.Combine(_folder, ".pulumi/stacks/proj/dev.json.gz")], TestContext.Current.CancellationToken);

        said.ShouldBe("one");
    }

    [Fact]
    public void Read_NewestIsZstd_IsRefusedInsteadOfTakenForNone()
    {
        var backend = Open(gzip: false);
        var zstd = Path.Combine(_folder, ".pulumi/stacks/proj/dev.json.zst");
        Directory.CreateDirectory(Path.GetDirectoryName(zstd)!);
        File.WriteAllText(zstd, "");

        Should.Throw<StateException>(() => backend.Read(Stack)).Message.ShouldBe(
            $"the state file '{zstd}' is compressed with zstd: use the Pulumi CLI for this stack");
        File.SetLastWriteTimeUtc(zstd, DateTime.UnixEpoch);
        backend.Write(Stack, "newer"u8.ToArray());
        backend.Read(Stack).ShouldBe("newer"u8.ToArray());
    }

    [Fact]
    public void Read_DamagedCompression_SaysSo()
    {
        Open(gzip: true).Write(Stack, "one"u8.ToArray());
        File.WriteAllText(Path.Combine(_folder, ".pulumi/stacks/proj/dev.json.gz"), "no gzip");

        Should.Throw<StateException>(() => Open(gzip: false).Read(Stack)).Message.ShouldContain("dev.json.gz' cannot be read");
    }

    private StateBackend Open(bool gzip) => StateBackend.Open("file://" + _folder, TimeProvider.System, gzip);

    [Theory]
    [InlineData("{\"version\":3,\"checkpoint\":{\"stack\"", "damaged")]
    [InlineData("", "damaged")]
    [InlineData("{\"version\":99}", "version 99")]
    [InlineData("{\"version\":3,\"checkpoint\":{\"latest\":{\"manifest\":{},\"resources\":[{\"custom\":true}]}}}", "no URN")]
    public void Read_BadState_SaysWhatIsWrong(string text, string expected)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);

        Should.Throw<StateException>(() => CheckpointCodec.Read("dev.json", content, PassphraseSecrets.Create(""))).Message
            .ShouldContain(expected);
    }

    [Fact]
    public void Verify_BrokenSnapshots_NamesEachViolation()
    {
        var parent = new ResourceState { Urn = "urn:pulumi:d::p::c:c:C::parent", Type = "c:c:C", Custom = false, Id = "x" };
        var child = new ResourceState
        {
            Urn = "urn:pulumi:d::p::f:i:T::child",
            Type = "f:i:T",
            Custom = true,
            Id = "1",
            Parent = "urn:pulumi:d::p::c:c:C::other",
            Provider = "urn:pulumi:d::p::pulumi:providers:f::p::1",
        };
        var snapshot = new Snapshot { Manifest = new Manifest("", "no", "v1"), Resources = [parent, child, child] };

        var message = Should.Throw<StateException>(() => SnapshotIntegrity.Verify(snapshot)).Message;

        message.ShouldContain("magic");
        message.ShouldContain("has an id");
        message.ShouldContain("there twice");
        message.ShouldContain("refers to 'urn:pulumi:d::p::c:c:C::other'");
        message.ShouldContain("has the provider");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class PreparedDataTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly LabPaths _paths;

    public PreparedDataTests()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        _paths = new LabPaths(Path.Combine(folder, "lab")) { CacheFolder = Path.Combine(folder, "cache") };
        foreach (var part in (string[])["mysql", "keystone", "gnocchi"]) Write(part, "made");
    }

    private string ADatabase => Path.Combine(_paths.DataFolder, "mysql", "file");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_paths.Folder)!, recursive: true);

    [Fact]
    public void Password_NothingWasKept_IsNull() => new PreparedData(_paths, "key").Password.ShouldBeNull();

    [Fact]
    public async Task Restore_AfterASave_GivesFilesAndPasswordBack()
    {
        await new PreparedData(_paths, "key").SaveAsync("secret", Cancel);
        Directory.Delete(_paths.DataFolder, recursive: true);
        Directory.CreateDirectory(_paths.DataFolder);

        var kept = new PreparedData(_paths, "key");
        await kept.RestoreAsync(Cancel);

        kept.Password.ShouldBe("secret");
        (await File.ReadAllTextAsync(ADatabase, Cancel)).ShouldBe("made");
    }

    [Fact]
    public async Task Password_OfAnotherKey_IsNull()
    {
        await new PreparedData(_paths, "key").SaveAsync("secret", Cancel);

        new PreparedData(_paths, "other").Password.ShouldBeNull();
    }

    [Fact]
    public async Task Save_AnotherKey_ReplacesTheCopy()
    {
        await new PreparedData(_paths, "key").SaveAsync("secret", Cancel);

        await new PreparedData(_paths, "other").SaveAsync("new", Cancel);

        new PreparedData(_paths, "key").Password.ShouldBeNull();
        Directory.GetDirectories(PreparedData.FolderOf(_paths)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_OfSecrets_KeepsOthersOut()
    {
        await new PreparedData(_paths, "key").SaveAsync("secret", Cancel);

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        (File.GetUnixFileMode(PreparedData.FolderOf(_paths)) & others).ShouldBe((UnixFileMode)0);
    }

    [Fact]
    public async Task Save_AfterOneThatWasInterrupted_Works()
    {
        Directory.CreateDirectory(Path.Combine(PreparedData.FolderOf(_paths), "unfinished", "mysql"));

        await new PreparedData(_paths, "key").SaveAsync("secret", Cancel);

        new PreparedData(_paths, "key").Password.ShouldBe("secret");
    }

    [Fact]
    public async Task Key_OfAnotherFolder_Differs()
    {
        var key = await PreparationKey.OfAsync(_paths, Cancel);

        (await PreparationKey.OfAsync(_paths, Cancel)).ShouldBe(key);
        (await PreparationKey.OfAsync(_paths with { Folder = "/run/other" }, Cancel)).ShouldNotBe(key);
    }

    private void Write(string part, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_paths.DataFolder, part)).FullName;
        File.WriteAllText(Path.Combine(folder, "file"), text);
    }
}

using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Settings;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.State.Settings;

public sealed class BackendChoiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-choice-").FullName;
    private readonly Dictionary<string, string> _variables = [];

    public BackendChoiceTests()
    {
        _variables["HOME"] = _folder;
        File.WriteAllText(ProjectFile, "name: lbinfra\nruntime: dotnet\n");
    }

    private string ProjectFile => Path.Combine(_folder, "Pulumi.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_NothingNamesOne_IsTheHomeFolder() => Find().ShouldBe(new BackendChoice("file://~", "the default"));

    [Fact]
    public void Find_Login_IsUsed()
    {
        Login(Path.Combine(_folder, ".pulumi"), "file:///of/login");

        Find().ShouldBe(new BackendChoice("file:///of/login", Path.Combine(_folder, ".pulumi/credentials.json")));
    }

    [Theory]
    [InlineData("PULUMI_HOME")]
    [InlineData("PULUMI_CREDENTIALS_PATH")]
    public void Find_LoginInAnotherFolder_IsUsed(string variable)
    {
        Login(Path.Combine(_folder, ".pulumi"), "file:///of/home");
        Login(Path.Combine(_folder, "other"), "file:///of/other");
        _variables[variable] = Path.Combine(_folder, "other");

        Find().Url.ShouldBe("file:///of/other");
    }

    [Fact]
    public void Find_Project_CountsBeforeTheLogin()
    {
        Login(Path.Combine(_folder, ".pulumi"), "https://api.pulumi.com");
        Project("file://./state");

        Find().ShouldBe(new BackendChoice("file://./state", ProjectFile));
    }

    [Fact]
    public void Find_Variable_CountsBeforeAllElse()
    {
        Project("https://api.pulumi.com");
        _variables["PULUMI_BACKEND_URL"] = "file:///of/variable";

        Find().ShouldBe(new BackendChoice("file:///of/variable", "PULUMI_BACKEND_URL"));
    }

    [Fact]
    public void Find_EmptyVariable_IsNone()
    {
        Project("file:///of/project");
        _variables["PULUMI_BACKEND_URL"] = "";

        Find().Url.ShouldBe("file:///of/project");
    }

    [Theory]
    [InlineData("https://api.pulumi.com")]
    [InlineData("s3://bucket?region=eu-west-1")]
    [InlineData("gs://bucket")]
    [InlineData("azblob://container")]
    [InlineData("postgres://host/db")]
    public void Find_LoginToNoFolder_IsRefusedWithItsPlace(string url)
    {
        Login(Path.Combine(_folder, ".pulumi"), url);

        var message = Should.Throw<StateException>(Find).Message;

        message.ShouldStartWith($"{_folder}/.pulumi/credentials.json says that the state is in '{url}'");
        message.ShouldContain("use the Pulumi CLI");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"current": ""}""")]
    [InlineData("""{"current": null}""")]
    public void Find_LoggedOut_IsTheHomeFolder(string credentials)
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".pulumi"));
        File.WriteAllText(Path.Combine(_folder, ".pulumi/credentials.json"), credentials);

        Find().Url.ShouldBe("file://~");
    }

    [Fact]
    public void Find_DamagedLogin_SaysWhichFile()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".pulumi"));
        File.WriteAllText(Path.Combine(_folder, ".pulumi/credentials.json"), "{");

        Should.Throw<StateException>(Find).Message.ShouldContain("credentials.json', where `pulumi login` keeps the backend");
    }

    private BackendChoice Find() => BackendChoice.Find(ProjectFile, _variables.GetValueOrDefault);

    private void Project(string url) => File.AppendAllText(ProjectFile, $"backend:\n  url: {url}\n");

    // As `pulumi login` writes it.
    private static void Login(string home, string url)
    {
        Directory.CreateDirectory(home);
        File.WriteAllText(
            Path.Combine(home, "credentials.json"),
            $$"""{ "current": "{{url}}", "accessTokens": { "{{url}}": "" } }""");
    }
}

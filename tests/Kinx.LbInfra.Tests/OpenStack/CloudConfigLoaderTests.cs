using Kinx.LbInfra.OpenStack.Clouds;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.OpenStack;

public sealed class CloudConfigLoaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbt-clouds-");
    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public void Load_PasswordInLatin1_NamesTheLine()
    {
        Write("");
        var file = Path.Combine(_folder.FullName, "clouds.yaml");
        File.WriteAllBytes(file, [.. "clouds:\n  kr1: {auth: {password: \"p"u8, 0xE4, .. "\"}}\n"u8]);

        Should.Throw<CloudConfigException>(() => Load("kr1")).Message.ShouldContain(":2: byte 0xE4 is not UTF-8");
    }

    [Fact]
    public void Load_CloudByName_ReadsPasswordAndRegion()
    {
        Write("""
            clouds:
              kr1:
                region_name: One
                interface: internal
                cacert: /ca.pem
                auth: {auth_url: "https://kr1:5000", username: lb, password: p, project_name: net,
                       user_domain_name: Users, project_domain_id: d1}
            """);

        var config = Load("kr1");

        config.RegionName.ShouldBe("One");
        config.Interface.ShouldBe("internal");
        config.CaCertificateFile.ShouldBe("/ca.pem");
        config.VerifyTls.ShouldBeTrue();
        var credential = config.Credential.ShouldBeOfType<Credential.Password>();
        credential.UserDomain.ShouldBe(new DomainName(null, "Users"));
        credential.ProjectDomain.ShouldBe(new DomainName("d1", null));
        credential.ToString().ShouldBe("user 'lb' in project 'net'");
    }

    [Fact]
    public void Load_ApplicationCredential_NeedsNoProject()
    {
        Write("""
            clouds:
              kr1:
                auth_type: v3applicationcredential
                auth: {auth_url: "https://kr1:5000/v3", application_credential_id: a, application_credential_secret: s}
            """);

        Load("kr1").Credential.ShouldBeOfType<Credential.Application>().Id.ShouldBe("a");
    }

    [Fact]
    public void Load_Overrides_CountFirst()
    {
        Write("clouds: {kr1: {region_name: One, auth: {auth_url: 'http://a', username: u, password: p, project_name: x}}}");

        var config = new CloudConfigLoader(_environment.GetValueOrDefault, _folder.FullName)
            .Load("kr1", new Dictionary<string, string> { ["region_name"] = "Two", ["auth.username"] = "other" });

        config.RegionName.ShouldBe("Two");
        config.Credential.ShouldBeOfType<Credential.Password>().UserName.ShouldBe("other");
    }

    [Fact]
    public void Load_WithoutName_UsesTheEnvironment()
    {
        _environment["OS_AUTH_URL"] = "http://a:5000/v3";
        _environment["OS_USERNAME"] = "u";
        _environment["OS_PASSWORD"] = "p";
        _environment["OS_TENANT_NAME"] = "t";
        _environment["OS_INSECURE"] = "true";

        var config = Load(null);

        config.Name.ShouldBe("environment");
        config.VerifyTls.ShouldBeFalse();
        config.Credential.ShouldBeOfType<Credential.Password>().ProjectName.ShouldBe("t");
    }

    [Fact]
    public void Load_FileOfTheEnvironment_WinsOverTheFolder()
    {
        Write("clouds: {here: {}}");
        var other = Path.Combine(_folder.FullName, "other.yaml");
        File.WriteAllText(other, "clouds: {kr1: {auth: {auth_url: 'http://a', username: u, password: p, project_id: x}}}");
        _environment["OS_CLIENT_CONFIG_FILE"] = other;
        _environment["OS_CLOUD"] = "kr1";

        Load(null).Name.ShouldBe("kr1");
    }

    [Theory]
    [InlineData("clouds: {kr1: {auth: {auth_url: 'http://a', username: u, project_name: x}}}", "cloud 'kr1': 'password' is missing")]
    [InlineData("clouds: {kr1: {auth: {auth_url: kr1, username: u, password: p, project_name: x}}}", "auth_url 'kr1' is not an http or "
        + "https address")]
    [InlineData("clouds: {kr1: {auth_type: v3token, auth: {auth_url: 'http://a'}}}", "auth_type 'v3token' is not supported")]
    [InlineData("clouds: {kr2: {}, kr3: {}}", "cloud 'kr1' is not in")]
    [InlineData("clouds: {kr2: {}, kr3: {}}", "it has: kr2, kr3")]
    [InlineData("clouds: [", "not valid YAML")]
    public void Load_WrongFile_SaysWhat(string yaml, string expected)
    {
        Write(yaml);

        var failure = Should.Throw<CloudConfigException>(() => Load("kr1"));

        failure.Message.ShouldContain(expected);
        failure.Message.ShouldNotContain("password: p");
    }

    [Fact]
    public void Load_NoFile_NamesWhereItLooked()
    {
        _environment["HOME"] = "/nowhere";

        var failure = Should.Throw<CloudConfigException>(() => Load("kr1"));

        failure.Message.ShouldContain(Path.Combine(_folder.FullName, "clouds.yaml"));
        failure.Message.ShouldContain("/nowhere/.config/openstack/clouds.yaml");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private CloudConfig Load(string? cloud) => new CloudConfigLoader(_environment.GetValueOrDefault, _folder.FullName).Load(cloud);

    private void Write(string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, "clouds.yaml"), yaml);
}

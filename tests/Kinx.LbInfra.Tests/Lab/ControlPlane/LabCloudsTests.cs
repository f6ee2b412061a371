using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.OpenStack.Clouds;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class LabCloudsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lbinfra-clouds-");

    [Theory]
    [InlineData(LabClouds.Member, "lab")]
    [InlineData(LabClouds.Admin, "admin")]
    public void Render_BothClouds_AreReadBack(string cloud, string user)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "clouds.yaml"), LabClouds.Render("a-password"));

        var config = new CloudConfigLoader(_ => null, _folder.FullName).Load(cloud);

        config.AuthUrl.ShouldBe(new Uri("http://127.0.0.1:5000/v3"));
        config.RegionName.ShouldBe("RegionOne");
        var credential = config.Credential.ShouldBeOfType<Credential.Password>();
        (credential.UserName, credential.ProjectName, credential.UserPassword).ShouldBe((user, user, "a-password"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

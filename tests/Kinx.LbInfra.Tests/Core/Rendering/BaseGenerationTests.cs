using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering;

/// <summary>The base generation changes with everything that only a first boot brings, and with nothing else.</summary>
public sealed class BaseGenerationTests
{
    private static readonly UserDataRenderer UserData = new(TemplateSet.FromFolder(RepositoryFolder.Templates));

    [Fact]
    public void BaseGeneration_SameInputs_IsTheSame() =>
        UserData.BaseGeneration("web-a", "root", "host", "login").ShouldBe(UserData.BaseGeneration("web-a", "root", "host", "login"));

    [Theory]
    [InlineData("web-b", "root", "host", "login")]
    [InlineData("web-a", "debian", "host", "login")]
    [InlineData("web-a", "root", "another host", "login")]
    [InlineData("web-a", "root", "host", "another login")]
    public void BaseGeneration_AnythingThatOnlyABootBrings_ChangesIt(string node, string user, string host, string login) =>
        UserData.BaseGeneration(node, user, host, login).ShouldNotBe(UserData.BaseGeneration("web-a", "root", "host", "login"));
}

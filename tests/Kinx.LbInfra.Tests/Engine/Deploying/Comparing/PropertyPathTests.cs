using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.Deploying.Comparing;

public sealed class PropertyPathTests
{
    private static readonly PropertyMap Map = PropertyMap.Empty
        .Set("tags", PropertyValue.Of(PropertyValue.Of("a"), PropertyValue.Of("b")))
        .Set("environment", PropertyValue.Of(PropertyMap.Empty.Set("X", PropertyValue.Of(1)).Set("a.b", PropertyValue.Of(2))))
        .Set("connection", PropertyValue.SecretOf(PropertyValue.Of(PropertyMap.Empty.Set("host", PropertyValue.Of("h")))));

    [Fact]
    public void Find_Paths_GivesWhatIsThere()
    {
        PropertyPath.Parse("tags[1]").Find(Map).ShouldBe(PropertyValue.Of("b"));
        PropertyPath.Parse("environment[\"a.b\"]").Find(Map).ShouldBe(PropertyValue.Of(2));
        PropertyPath.Parse("connection.host").Find(Map).ShouldBe(PropertyValue.SecretOf(PropertyValue.Of("h")));
        PropertyPath.Parse("tags[2]").Find(Map).ShouldBeNull();
    }

    [Theory]
    [InlineData("environment", "environment.X", true)]
    [InlineData("environment.*", "environment.X", true)]
    [InlineData("environment.*", "environment", false)]
    [InlineData("*", "environment[\"a.b\"]", true)]
    [InlineData("tags[0]", "tags[1]", false)]
    public void Contains_PathInsideOfAnother_IsTold(string outer, string inner, bool expected) =>
        PropertyPath.Parse(outer).Contains(PropertyPath.Parse(inner)).ShouldBe(expected);

    [Fact]
    public void Restore_AdditionsChangesAndRemovals_AreUndone()
    {
        var changed = Map.Set(
            "environment", PropertyValue.Of(PropertyMap.Empty.Set("X", PropertyValue.Of(9)).Set("Z", PropertyValue.Of(3))));

        PropertyPath.Parse("environment").Restore(Map, changed).ShouldBe(Map);
        PropertyPath.Parse("environment.*").Restore(Map, changed).ShouldBe(Map);
        PropertyPath.Parse("*").Restore(Map, changed).ShouldBe(Map);
        PropertyPath.Parse("environment.X").Restore(Map, changed)["environment"]
            .ShouldBe(PropertyValue.Of(PropertyMap.Empty.Set("X", PropertyValue.Of(1)).Set("Z", PropertyValue.Of(3))));
        PropertyPath.Parse("nothing.there").Restore(Map, changed).ShouldBe(changed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a[")]
    [InlineData("a[\"x")]
    public void Parse_Malformed_IsRefused(string text) => Should.Throw<DeploymentException>(() => PropertyPath.Parse(text));
}

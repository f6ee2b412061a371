using Kinx.LbInfra.Core.Text;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("protocl_port", "protocol_port")]
    [InlineData("prot", null)]
    [InlineData("PROTOCOL", "protocol")]
    [InlineData("proctool", "protocol")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    [InlineData("b", null)]
    [InlineData("A", "a")]
    public void Nearest_Typo_FindsTheWordThatWasMeant(string word, string? expected) =>
        Spelling.Nearest(word, ["protocol", "protocol_port", "name", "a"]).ShouldBe(expected);
}

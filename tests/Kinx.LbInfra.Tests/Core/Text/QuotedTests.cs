using Kinx.LbInfra.Core.Text;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Text;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("error: a\n  = hint: b\tc\n", "error: a\n  = hint: b\tc\n")]
    [InlineData("a\u001b[31m\r\nb", "a\\u001b[31m\\u000d\nb")]
    [InlineData("a\u202eb\u2028c", "a\\u202eb\\u2028c")]
    public void Lines_ControlCharacters_AreEscapedButNotLineEndsAndTabs(string text, string printed) =>
        Quoted.Lines(text).ShouldBe(printed);
}

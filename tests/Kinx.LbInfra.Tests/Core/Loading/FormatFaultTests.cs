using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>A message about the form of a text says what is wrong with this text.</summary>
public sealed class FormatFaultTests
{
    [Theory]
    [InlineData("a", "a path that starts with \"/\"")]
    [InlineData("/a#b", "a path without \"#\": what follows it is never sent to a server")]
    [InlineData("//a", "a path that starts with a single \"/\"")]
    [InlineData("/a b", "a path without blanks: write them as \"%20\"")]
    [InlineData("/a[1]", "a path without brackets: write them as \"%5B\" and \"%5D\"")]
    public void Load_UrlPath_NamesTheCause(string path, string expected) =>
        Pool($"healthmonitor: {{type: HTTP, delay: 5, timeout: 5, max_retries: 1, url_path: \"{path}\"}}", expected);

    [Theory]
    [InlineData("204-200", "a list in which every range ascends")]
    [InlineData("20", "codes and ranges such as \"200,202,210-219\"")]
    public void Load_ExpectedCodes_NamesTheCause(string codes, string expected) =>
        Pool($"healthmonitor: {{type: HTTP, delay: 5, timeout: 5, max_retries: 1, expected_codes: \"{codes}\"}}", expected);

    [Theory]
    [InlineData("ftp://a", "a URL that starts with \"http://\" or \"https://\"")]
    [InlineData("http://a/b c", "a URL without blanks: write them as \"%20\"")]
    [InlineData("http:///a", "a URL with a host")]
    [InlineData("http://a:x/", "a URL with a valid host, port, path and query")]
    public void Load_RedirectUrl_NamesTheCause(string url, string expected) => Only(
        "  - {name: web, listeners: [{protocol: HTTP, protocol_port: 1, l7policies: [{action: REDIRECT_TO_URL, "
            + $"redirect_url: \"{url}\"}}]}}]}}\n",
        expected);

    private static void Pool(string field, string expected) =>
        Only($"  - {{name: web, pools: [{{name: a, protocol: HTTP, lb_algorithm: ROUND_ROBIN, {field}}}]}}\n", expected);

    private static void Only(string lines, string expected)
    {
        var only = YamlText.Load(lines).Diagnostics.ShouldHaveSingleItem();
        only.Code.ShouldBe("LB1010");
        only.Message.ShouldEndWith($", which is not {expected}");
        only.Hint.ShouldBe($"write {expected}");
    }
}

using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Properties;

/// <summary>URLs that nodes or services call are stored unencrypted, so they may hold no secret, and no message shows one.</summary>
public sealed class UrlSecretTests : IDisposable
{
    private const string Secret = "s3cr3t";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("url-");

    public static TheoryData<string> Fields => ["HealthReportSpec.url", "AlarmSpec.alarm_actions", "AlarmSpec.ok_actions"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Fields))]
    public void Url_WithASecret_IsRefusedWithoutShowingIt(string field)
    {
        string[] urls =
        [
            "https://nodes:s3cr3t@h.example/", "https://s3cr3t@h.example", "HTTP://a:s3cr3t@[2001:db8::1]:80/x",
            "https://h.example/?token=s3cr3t", "https://h.example/a?b=c&access_token=s3cr3t", "https://h.example/?authToken=s3cr3t#a",
            "https://h.example/?api_key=s3cr3t", "https://h.example/?apikey=s3cr3t", "https://h.example/?X-Amz-Signature=s3cr3t",
            "https://h.example/?Password=s3cr3t", "https://h.example/?%74oken=s3cr3t", "https://h.example/?a;sig=s3cr3t",
            "https://h.example/#key=s3cr3t", "https://h.example/?token=s3cr3t b",
        ];
        foreach (var url in urls)
        {
            var errors = Errors(field, url);

            errors.ShouldHaveSingleItem(url).Code.ShouldBe("LB1027");
            DiagnosticText.Render(errors[0]).ShouldNotContain(Secret);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Url_WithoutOne_IsAccepted(string field)
    {
        string[] urls =
        [
            "https://h.example/token/a@b", "https://h.example/?monkey=1&turkey=2", "https://h.example/?token=",
            "https://h.example/?design=a", "https://h.example/?mail=a@b", "https://h.example/?site=kr1&author=x",
        ];
        foreach (var url in urls) Errors(field, url).ShouldBeEmpty(url);
    }

    private IReadOnlyList<Diagnostic> Errors(string field, string url)
    {
        var document = EveryField.DocumentsWith(EveryField.Fields.First(item => item.Name == field)).First();
        var place = document.Spots().First(item => item.Spot.Field.Name == field && item.Spot.IsGiven(item.Root));
        return place.Changed(place.Spot.With(place.Root, url).Single()).Errors(_folder.FullName);
    }
}

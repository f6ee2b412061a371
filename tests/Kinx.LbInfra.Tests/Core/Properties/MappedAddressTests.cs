using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Testing.Fields;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Properties;

/// <summary>IPv4 written as IPv6 matches no packet, so every field refuses it and names the IPv4 form.</summary>
public sealed class MappedAddressTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mapped-");

    public static TheoryData<string> Addresses => [.. Of(typeof(HostAddress))];

    public static TheoryData<string> Networks => [.. Of(typeof(Cidr))];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Address_Mapped_IsRefusedWithItsIPv4Form(string field)
    {
        Refused(field, "::ffff:10.1.2.3", "10.1.2.3");
        Refused(field, "::FFFF:0a01:203", "10.1.2.3");
        Refused(field, "0:0:0:0:0:ffff:10.1.2.3", "10.1.2.3");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Network_Mapped_IsRefusedWithItsIPv4Form(string field)
    {
        Refused(field, "::ffff:10.0.0.0/104", "10.0.0.0/8");
        Refused(field, "::ffff:0:0/96", "0.0.0.0/0");
        Refused(field, "::ffff:10.1.2.3", "10.1.2.3");
        Refused(field, "::ffff:c0a8:0/112", "192.168.0.0/16");
        Refused(field, "::ffff:10.0.0.0/8", "10.0.0.0/8");
    }

    [Theory]
    [InlineData("::ffff:10.0.0.0/64")]
    [InlineData("::ffff:10.0.0.0/129")]
    public void InIPv4_UnclearLength_IsNull(string text) => MappedAddress.InIPv4(text).ShouldBeNull();

    [Theory]
    [InlineData("::/0")]
    [InlineData("64:ff9b::/96")]
    [InlineData("::ffff:0:10.0.0.0/104")]
    [InlineData("10.0.0.0/8")]
    public void Is_OtherNetwork_IsFalse(string text) => MappedAddress.Is(text).ShouldBeFalse();

    private static IEnumerable<string> Of(Type type) =>
        EveryField.Documents.SelectMany(document => document.Spots()).Where(place => place.Spot.IsGiven(place.Root))
            .Select(place => place.Spot.Field).Where(field => field.ItemType == type && !field.IsRefused)
            .Select(field => field.Name).Distinct();

    private void Refused(string field, string text, string better)
    {
        foreach (var document in EveryField.DocumentsWith(EveryField.Fields.First(item => item.Name == field)).Take(1))
        {
            var place = document.Spots().First(item => item.Spot.Field.Name == field && item.Spot.IsGiven(item.Root));
            var errors = place.Changed(place.Spot.With(place.Root, text).Single()).Errors(_folder.FullName);

            errors.ShouldContain(error => error.Code == "LB1010" && error.Hint == $"write \"{better}\"");
        }
    }
}

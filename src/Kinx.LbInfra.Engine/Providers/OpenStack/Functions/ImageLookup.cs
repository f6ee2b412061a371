using System.Text.RegularExpressions;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Images;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary><c>openstack:images/getImage:getImage</c>.</summary>
internal sealed class ImageLookup : ILookup
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public string Token => "openstack:images/getImage:getImage";

    public IReadOnlyList<PropertySchema> Arguments { get; } =
    [
        new("hidden", PropertyKind.Bool),
        new("memberStatus", PropertyKind.Text),
        new("mostRecent", PropertyKind.Bool),
        new("name", PropertyKind.Text),
        new("nameRegex", PropertyKind.Text),
        new("owner", PropertyKind.Text),
        new("properties", PropertyKind.TextMap),
        new("region", PropertyKind.Text),
        new("sizeMax", PropertyKind.Integer),
        new("sizeMin", PropertyKind.Integer),
        new("sort", PropertyKind.Text),
        new("tag", PropertyKind.Text),
        new("tags", PropertyKind.TextSet),
        new("visibility", PropertyKind.Text),
    ];

    public async Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken)
    {
        var images = (await Image.ListAsync(cloud.Client, Filter(arguments), cancellationToken)).Where(image => Fits(image, arguments));
        if (arguments.Bool("mostRecent") == true)
        {
            images = images.OrderByDescending(image => image.CreatedAt, StringComparer.Ordinal).Take(1);
        }

        var found = Lookups.Only([.. images], "image", arguments.Properties);
        var defaults = PropertyMap.Empty
            .Set("hidden", PropertyValue.Of(false))
            .Set("mostRecent", PropertyValue.Of(false))
            .Set("sort", PropertyValue.Of("name:asc"));
        return Lookups.Merge(Lookups.Merge(defaults, arguments.Properties), Outputs(cloud, found));
    }

    private static string Filter(Given arguments) => Query.Of(
        ("member_status", arguments.FilledText("memberStatus")),
        ("name", arguments.FilledText("name")),
        ("os_hidden", arguments.Bool("hidden") == true ? "true" : null),
        ("owner", arguments.FilledText("owner")),
        ("sort", arguments.FilledText("sort") ?? "name:asc"),
        ("status", "active"),
        ("tag", arguments.FilledText("tag")),
        ("visibility", arguments.FilledText("visibility")));

    private static bool Fits(Image image, Given arguments) =>
        (arguments.FilledText("nameRegex") is not { } pattern || Matches(image.Name ?? "", pattern))
        && (arguments.Integer("sizeMin") is not { } least || image.Size >= least)
        && (arguments.Integer("sizeMax") is not { } most || image.Size <= most)
        && (arguments.Texts("tags") ?? []).All(image.Tags.Contains)
        && (arguments.TextMap("properties") ?? new Dictionary<string, string>()).All(wanted =>
            image.Properties.TryGetValue(wanted.Key, out var value) && value.ToString() == wanted.Value);

    private static bool Matches(string name, string pattern)
    {
        try
        {
            return Regex.IsMatch(name, pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (RegexParseException wrong)
        {
            throw new ProviderException($"'nameRegex' is not a regular expression: {wrong.Message}", wrong);
        }
    }

    private static PropertyMap Outputs(Cloud cloud, Image image) => new OutputMap(PropertyMap.Empty)
        .Set("id", image.Id)
        .Set("name", image.Name)
        .Set("checksum", image.Checksum)
        .Set("containerFormat", image.ContainerFormat)
        .Set("diskFormat", image.DiskFormat)
        .Set("createdAt", image.CreatedAt)
        .Set("updatedAt", image.UpdatedAt)
        .Set("file", image.File)
        .Set("schema", image.Schema)
        .Set("metadata", PropertyValue.Of(PropertyMap.Empty))
        .Set("properties", image.Properties.ToDictionary(item => item.Key, item => item.Value.ToString()))
        .Set("minDiskGb", PropertyValue.Of(image.MinDisk))
        .Set("minRamMb", PropertyValue.Of(image.MinRam))
        .Set("owner", image.Owner)
        .Set("protected", image.Protected)
        .Set("hidden", image.OsHidden)
        .Set("sizeBytes", PropertyValue.Of(image.Size ?? 0))
        .Set("tags", image.Tags)
        .Set("visibility", image.Visibility)
        .Set("region", cloud.Region)
        .Map;
}

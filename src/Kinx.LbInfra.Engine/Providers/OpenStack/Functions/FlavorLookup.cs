using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Flavors;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary><c>openstack:compute/getFlavor:getFlavor</c>.</summary>
internal sealed class FlavorLookup : ILookup
{
    private static readonly IReadOnlyDictionary<string, Func<Flavor, double>> Numbers = new Dictionary<string, Func<Flavor, double>>
    {
        ["disk"] = flavor => flavor.Disk,
        ["ram"] = flavor => flavor.Ram,
        ["rxTxFactor"] = flavor => flavor.RxTxFactor,
        ["swap"] = flavor => flavor.Swap,
        ["vcpus"] = flavor => flavor.Vcpus,
    };

    public string Token => "openstack:compute/getFlavor:getFlavor";

    public IReadOnlyList<PropertySchema> Arguments { get; } =
    [
        new("description", PropertyKind.Text),
        new("disk", PropertyKind.Integer),
        new("flavorId", PropertyKind.Text),
        new("isPublic", PropertyKind.Bool),
        new("minDisk", PropertyKind.Integer),
        new("minRam", PropertyKind.Integer),
        new("name", PropertyKind.Text),
        new("ram", PropertyKind.Integer),
        new("region", PropertyKind.Text),
        new("rxTxFactor", PropertyKind.Integer),
        new("swap", PropertyKind.Integer),
        new("vcpus", PropertyKind.Integer),
    ];

    public async Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken)
    {
        var flavors = await Flavor.ListAsync(cloud.Client, cancellationToken);
        IReadOnlyList<Flavor> fitting = [.. flavors.Where(flavor => Fits(flavor, arguments))];
        return Lookups.Merge(arguments.Properties, Outputs(cloud, Lookups.Only(fitting, "flavor", arguments.Properties)));
    }

    private static bool Fits(Flavor flavor, Given arguments) =>
        (arguments.FilledText("flavorId") is not { } id || flavor.Id == id)
        && (arguments.FilledText("name") is not { } name || flavor.Name == name)
        && (arguments.Bool("isPublic") is not { } isPublic || flavor.IsPublic == isPublic)
        && flavor.Disk >= (arguments.Integer("minDisk") ?? 0)
        && flavor.Ram >= (arguments.Integer("minRam") ?? 0)
        && Numbers.All(
            number => arguments.Value(number.Key) is not PropertyValue.NumberValue wanted || number.Value(flavor) == wanted.Value);

    private static PropertyMap Outputs(Cloud cloud, Flavor flavor) => new OutputMap(PropertyMap.Empty)
        .Set("id", flavor.Id)
        .Set("flavorId", flavor.Id)
        .Set("name", flavor.Name)
        .Set("description", flavor.Description)
        .Set("disk", PropertyValue.Of(flavor.Disk))
        .Set("ram", PropertyValue.Of(flavor.Ram))
        .Set("vcpus", PropertyValue.Of(flavor.Vcpus))
        .Set("swap", PropertyValue.Of(flavor.Swap))
        .Set("rxTxFactor", PropertyValue.Of(flavor.RxTxFactor))
        .Set("isPublic", flavor.IsPublic)
        .Set("extraSpecs", flavor.ExtraSpecs)
        .Set("region", cloud.Region)
        .Map;
}

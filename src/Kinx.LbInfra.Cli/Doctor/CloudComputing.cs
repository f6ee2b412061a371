using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Flavors;
using Kinx.LbInfra.OpenStack.Images;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>The image and the flavors of a site.</summary>
internal sealed class CloudComputing(DoctorSite site, OpenStackClient cloud)
{
    private const string ImagePurpose = "nodes boot from it";
    private const string FlavorPurpose = "the sizes of nodes";

    private string CorrectSite => $"correct stacks/sites/{site.Name}.yaml";

    public async Task<Finding> ImageAsync(CancellationToken cancellationToken) =>
        await Image.FindAsync(cloud, site.Spec.ImageId, cancellationToken) switch
        {
            null => new Finding("image", FindingStatus.Missing, $"there is no image {site.Spec.ImageId}", ImagePurpose, CorrectSite),
            { Status: not "active" } image => new Finding(
                "image", FindingStatus.Missing, $"image {image.Id} is {image.Status}", ImagePurpose, "upload its data"),
            var image => new Finding("image", FindingStatus.Ok, $"{image.Id} ({image.Name})", ImagePurpose),
        };

    public async Task<IReadOnlyList<Finding>> FlavorsAsync(CancellationToken cancellationToken)
    {
        var flavors = await Flavor.ListAsync(cloud, cancellationToken);
        return [.. site.Spec.Flavors.OrderBy(profile => profile.Key, StringComparer.Ordinal).Select(profile =>
            Compare($"flavor {profile.Key}", profile.Value, flavors.FirstOrDefault(flavor => flavor.Id == profile.Value.Id)))];
    }

    private Finding Compare(string check, FlavorSpec declared, Flavor? found)
    {
        if (found is null)
        {
            return new Finding(check, FindingStatus.Missing, $"there is no flavor with the id '{declared.Id}'", FlavorPurpose, CorrectSite);
        }

        var size = $"{found.Vcpus} vCPU, {found.Ram} MiB";
        if ((found.Vcpus, found.Ram) == (declared.Vcpus, declared.Ram)) return new Finding(check, FindingStatus.Ok, size, FlavorPurpose);
        return new Finding(
            check, FindingStatus.Warning, $"it has {size}; the site file says {declared.Vcpus} vCPU, {declared.Ram} MiB", FlavorPurpose,
            CorrectSite);
    }
}

using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Lab.Packages;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The hash of all that the prepared data depends on: packages, configuration, steps, and the folder, which is in both.</summary>
internal static class PreparationKey
{
    // Stands where the password will be, which the data does not depend on: it is kept with the data.
    private const string NoPassword = "-";

    /// <summary>64 hexadecimal digits.</summary>
    public static async Task<string> OfAsync(LabPaths paths, CancellationToken cancellationToken)
    {
        var files = new ConfigurationFiles(paths, NoPassword);
        IEnumerable<string> texts =
        [
            await LabPackages.VersionsAsync(cancellationToken),
            .. new DatabaseSteps(paths, NoPassword).Commands,
            .. ConfigurationFiles.Names.SelectMany(name => (string[])[name, files.Render(name)]),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))));
    }
}

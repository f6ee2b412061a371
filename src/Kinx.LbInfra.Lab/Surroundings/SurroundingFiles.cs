using System.Globalization;
using System.Reflection;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>The files under Surroundings/files, which are part of this program.</summary>
internal static class SurroundingFiles
{
    /// <summary>A file as it is.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("surroundings/" + name)
            ?? throw new ArgumentException($"there is no file \"{name}\"", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A file of a switch: @name@ and @number@ are filled in.</summary>
    public static string Render(string name, Switch of) => Read(name)
        .Replace("@name@", of.Name, StringComparison.Ordinal)
        .Replace("@number@", of.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

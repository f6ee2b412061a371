using System.Globalization;
using System.Reflection;

namespace Kinx.LbInfra.Lab.Surroundings;

/// <summary>The files under Surroundings/files, which are embedded in this assembly.</summary>
internal static class SurroundingFiles
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("surroundings/" + name)
            ?? throw new ArgumentException($"there is no file \"{name}\"", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A file of a switch, with @name@ and @number@ replaced.</summary>
    public static string Render(string name, Switch of) => Read(name)
        .Replace("@name@", of.Name, StringComparison.Ordinal)
        .Replace("@number@", of.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

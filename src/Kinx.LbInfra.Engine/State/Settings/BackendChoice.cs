using System.Text.Json;
using Kinx.LbInfra.OpenStack.Clouds;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Engine.State.Settings;

/// <summary>
/// Where the state of this project's stacks lives, chosen as the Pulumi CLI chooses it, so that both find the same state. Source:
/// <c>pkg/workspace/creds.go</c>, <c>GetCurrentCloudURL</c>.
/// </summary>
/// <param name="Url">Such as <c>file://~</c>.</param>
/// <param name="Source">What names it, such as <c>PULUMI_BACKEND_URL</c>.</param>
public sealed record BackendChoice(string Url, string Source)
{
    private const string Variable = "PULUMI_BACKEND_URL";
    private static readonly string[] Folders = ["PULUMI_CREDENTIALS_PATH", "PULUMI_HOME"];

    /// <summary>
    /// The first of: <c>PULUMI_BACKEND_URL</c>; <c>backend.url</c> of <c>Pulumi.yaml</c>; the backend that <c>pulumi login</c> left in
    /// <c>credentials.json</c>; the home folder. What is empty counts as not given.
    /// </summary>
    /// <param name="projectFile">The path of <c>Pulumi.yaml</c>.</param>
    /// <param name="environment">Gives the value of a variable, or null.</param>
    /// <exception cref="StateException">The backend is no folder, or one of these files cannot be read.</exception>
    public static BackendChoice Find(string projectFile, Func<string, string?> environment)
    {
        var login = LoginFile(environment);
        var choice = Of(environment(Variable), Variable)
            ?? Of(UrlOfProject(projectFile), projectFile)
            ?? Of(UrlOfLogin(login), login)
            ?? new BackendChoice("file://~", "the default");
        if (choice.Url.StartsWith("file://", StringComparison.Ordinal)) return choice;
        throw new StateException(
            $"{choice.Source} says that the state is in '{choice.Url}', which is no folder: use the Pulumi CLI, "
            + $"or set {Variable}=file://FOLDER if the state is there");
    }

    private static BackendChoice? Of(string? url, string source) => string.IsNullOrEmpty(url) ? null : new BackendChoice(url, source);

    private static string LoginFile(Func<string, string?> environment)
    {
        var folder = Folders.Select(environment).FirstOrDefault(path => !string.IsNullOrEmpty(path))
            ?? Path.Combine(environment("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
        return Path.Combine(folder, "credentials.json");
    }

    private static string? UrlOfProject(string file)
    {
        try
        {
            var backend = SettingsYaml.Child(SettingsYaml.Parse(file, Utf8File.Read(file)), "backend");
            return (SettingsYaml.Child(backend, "url") as YamlScalarNode)?.Value;
        }
        catch (InvalidDataException exception)
        {
            throw new StateException($"the settings file is not UTF-8: {exception.Message}", exception);
        }
    }

    private static string? UrlOfLogin(string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return StateJson.TextOf(document.RootElement, "current");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StateException($"'{file}', where `pulumi login` keeps the backend, cannot be read: {exception.Message}", exception);
        }
    }
}

using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Collects failures in the published plugin's words, so that a web search finds them.</summary>
internal sealed class CheckFailures(string resourceName)
{
    private readonly List<CheckFailure> _found = [];

    public IReadOnlyList<CheckFailure> Found => _found;

    public void Add(string reason, PropertyLocation location) =>
        _found.Add(new CheckFailure("", $"{reason}. Examine values at '{resourceName}.{location.Path}'."));

    public void Missing(string serviceName, PropertyLocation location) =>
        Add($"Missing required argument. The argument \"{serviceName}\" is required, but no definition was found.", location);
}

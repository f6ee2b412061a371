namespace Pulumi;

/// <summary>A resource known only by its URN: something that an answer of the engine depends on.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);

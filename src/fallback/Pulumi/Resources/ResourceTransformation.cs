namespace Pulumi;

/// <summary>Called before a resource is declared; may return other arguments and options. Null changes nothing.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

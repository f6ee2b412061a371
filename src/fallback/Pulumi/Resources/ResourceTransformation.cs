namespace Pulumi;

/// <summary>Looks at a resource before it is declared, and may change its arguments and options; null changes nothing.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

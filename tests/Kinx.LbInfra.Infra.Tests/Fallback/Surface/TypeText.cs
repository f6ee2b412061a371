namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>Types as the list of published members writes them: C# without namespaces, except for those of the provider packages.</summary>
internal static class TypeText
{
    // These have several types with the same name (Logging, CommandArgs), which the namespace tells apart.
    private static readonly string[] Qualified = ["Pulumi.OpenStack", "Pulumi.Command"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(Type type) => type switch
    {
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        { IsGenericParameter: true } => type.Name,
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Of(value)}?",
        { IsGenericType: true, Namespace: "System" } when type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) =>
            $"({Arguments(type)})",
        _ => Named(type),
    };

    /// <summary>The name with the namespace, as the owner of a member.</summary>
    public static string Full(Type type) => $"{type.Namespace}.{Plain(type)}";

    private static string Named(Type type) =>
        Qualified.Any(name => $"{type.Namespace}.".StartsWith($"{name}.", StringComparison.Ordinal)) ? Full(type) : Plain(type);

    private static string Plain(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{Arguments(type)}>" : type.Name;

    private static string Arguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(Of));
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>What code outside the assembly can name.</summary>
internal static class Visibility
{
    public static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    // Accessors belong to their property, overrides to what they override, and the rest is the compiler's.
    public static bool IsIncidental(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || member.Name is "value__"
        || (member is MethodInfo method && (IsAccessor(method) || method.GetBaseDefinition() != method));

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}

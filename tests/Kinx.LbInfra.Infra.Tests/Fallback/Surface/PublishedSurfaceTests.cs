using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>
/// The fallback packages offer nothing that the published ones do not have: code that compiles against them compiles against those too.
/// <c>published-members.txt</c> lists the published types and their members, methods with the number of their parameters.
/// </summary>
public sealed class PublishedSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Published =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fallback/Surface/published-members.txt"))];

    public static TheoryData<Assembly> Assemblies { get; } =
        [typeof(Deployment).Assembly, typeof(global::Pulumi.OpenStack.Provider).Assembly, typeof(global::Pulumi.Command.Remote.Command).Assembly];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_PublicMembers_ArePublishedOnes(Assembly assembly)
    {
        var offered = assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(type.FullName!)).Distinct().ToList();

        offered.Count.ShouldBeGreaterThan(10);
        offered.Except(Published).ShouldBeEmpty();
    }

    private static IEnumerable<string> Members(Type type) =>
        type.BaseType == typeof(MulticastDelegate)
            ? []
            : type.GetMembers(Declared).Where(member => IsVisible(member) && !IsIncidental(member))
                .Select(member => $"{type.FullName} {Name(member)}");

    private static string Name(MemberInfo member) =>
        member is MethodBase method ? $"{method.Name}/{method.GetParameters().Length}" : member.Name;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    // Accessors belong to their property, overrides to what they override, and the rest is the compiler's.
    private static bool IsIncidental(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || member.Name is "value__"
        || (member is MethodInfo method && (IsAccessor(method) || method.GetBaseDefinition() != method));

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}

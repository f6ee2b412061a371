using System.Reflection;
using Pulumi;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>
/// The fallback packages offer nothing that the published ones do not have: code that compiles against them compiles against those too.
/// <see cref="PublishedMembers"/> is the list of the published types and members.
/// </summary>
public sealed class PublishedSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<Assembly> Assemblies { get; } =
    [
        typeof(Deployment).Assembly,
        typeof(global::Pulumi.OpenStack.Provider).Assembly,
        typeof(global::Pulumi.Command.Remote.Command).Assembly,
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_PublicMembers_ArePublishedOnes(Assembly assembly)
    {
        var offered = assembly.GetExportedTypes().SelectMany(Signatures).ToList();

        offered.Count.ShouldBeGreaterThan(10);
        offered.Where(signature => !PublishedMembers.Contains(signature)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Signatures(Type type) => Texts(type).Select(text => $"{TypeText.Full(type)}: {text}");

    private static IEnumerable<string> Texts(Type type)
    {
        if (type.BaseType == typeof(MulticastDelegate)) return [SignatureText.OfDelegate(type)];
        return type.GetMembers(Declared).Where(member => Visibility.IsVisible(member) && !Visibility.IsIncidental(member))
            .Select(SignatureText.Of).Prepend(SignatureText.Of(type));
    }
}

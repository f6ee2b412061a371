using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Surface;

/// <summary>The signature of a type or a visible member, as the list of published members writes it.</summary>
internal static class SignatureText
{
    public static string Of(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}class{Base(type)}",
    };

    public static string OfDelegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"delegate {TypeText.Of(invoke.ReturnType)} ({ParameterText.Of(invoke)})";
    }

    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}ctor({ParameterText.Of(constructor)})",
        MethodInfo { Name: "op_Implicit" or "op_Explicit" } method => Conversion(method),
        MethodInfo method => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo field =>
            $"{Access(field)}{Static(field.IsStatic)}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType)} {field.Name}",
        _ => throw new InvalidOperationException($"no text for the {member.MemberType} {member.Name}"),
    };

    private static string Base(Type type) => type.BaseType == typeof(object) ? "" : $" : {TypeText.Of(type.BaseType!)}";

    private static string Conversion(MethodInfo method) =>
        $"{(method.Name is "op_Implicit" ? "implicit" : "explicit")} {TypeText.Of(method.GetParameters()[0].ParameterType)} → "
        + $"{TypeText.Of(method.ReturnType)}";

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Access(method)}{Static(method.IsStatic)}{TypeText.Of(method.ReturnType)} "
            + $"{method.Name}{generic}({extension}{ParameterText.Of(method)})";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(Visibility.IsVisible).ToList();
        var names = accessors.Select(accessor => accessor == property.GetMethod ? "get;" : IsInit(accessor) ? "init;" : "set;");
        var index = string.Join(", ", property.GetIndexParameters().Select(ParameterText.Of));
        return $"{Access(accessors[0])}{Static(accessors[0].IsStatic)}{TypeText.Of(property.PropertyType)} {property.Name}"
            + $"{(index.Length > 0 ? $"[{index}]" : "")} {{ {string.Join(' ', names)} }}";
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Access(MethodBase method) => method.IsPublic ? "" : method.IsFamily ? "protected " : "protected internal ";

    private static string Access(FieldInfo field) => field.IsPublic ? "" : field.IsFamily ? "protected " : "protected internal ";

    private static string Static(bool isStatic) => isStatic ? "static " : "";
}

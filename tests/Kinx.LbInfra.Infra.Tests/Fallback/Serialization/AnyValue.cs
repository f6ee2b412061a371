using FsCheck;
using FsCheck.Fluent;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Serialization;

/// <summary>Values that a program may give to an input, of any depth: texts, flags, numbers, lists (with nulls too) and objects.</summary>
internal static class AnyValue
{
    public static Arbitrary<object> Arbitrary { get; } = Arb.From(Gen.Sized(size => Of(Math.Min(size, 4))));

    private static Gen<object> Of(int depth)
    {
        if (depth <= 0) return Leaf();
        return Gen.Frequency((3, Leaf()), (1, List(depth - 1)), (1, Map(depth - 1)));
    }

    private static Gen<object> Leaf() => Gen.OneOf(
        Text().Select(text => (object)text),
        Gen.Elements<object>(true, false),
        Gen.Choose(-1000, 1000).Select(number => (object)(number / 8.0)),
        Gen.Elements<object>(0, int.MaxValue, int.MinValue),
        Gen.Elements<object>(double.MaxValue, double.MinValue, double.Epsilon, 9_007_199_254_740_993.0, -0.0));

    private static Gen<object> List(int depth) =>
        from count in Gen.Choose(0, 3)
        from items in Gen.Frequency((5, Of(depth)), (1, Gen.Constant<object>(null!))).ArrayOf(count)
        select (object)items.ToList();

    private static Gen<object> Map(int depth) =>
        from count in Gen.Choose(0, 3)
        from keys in Text().Where(key => key.Length > 0).ArrayOf(count)
        from values in Of(depth).ArrayOf(count)
        select (object)keys.Zip(values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<string> Text() => Gen.Elements('a', 'Z', '0', ' ', '"', '\\', '\n', 'ü', '語')
        .ArrayOf()
        .Select(characters => new string(characters));
}

using FsCheck;
using FsCheck.Fluent;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Serialization;

/// <summary>Values that a program may give to an input, of any depth: texts, flags, numbers, lists and objects.</summary>
internal static class AnyValue
{
    public static Arbitrary<object> Arbitrary { get; } = Arb.From(Gen.Sized(size => Of(Math.Min(size, 4))));

    private static Gen<object> Of(int depth) => depth <= 0
        ? Leaf()
        : Gen.Frequency((3, Leaf()), (1, List(depth - 1)), (1, Map(depth - 1)));

    private static Gen<object> Leaf() => Gen.OneOf(
        Text().Select(text => (object)text),
        Gen.Elements<object>(true, false),
        Gen.Choose(-1000, 1000).Select(number => (object)(number / 8.0)));

    private static Gen<object> List(int depth) => Of(depth).ArrayOf(3).Select(items => (object)items.ToList());

    private static Gen<object> Map(int depth) =>
        from keys in Text().Where(key => key.Length > 0).ArrayOf(3)
        from values in Of(depth).ArrayOf(3)
        select (object)keys.Zip(values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<string> Text() => Gen.Elements('a', 'Z', '0', ' ', '"', '\\', '\n', 'ü', '語')
        .ArrayOf()
        .Select(characters => new string(characters));
}

using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>
/// Compares old inputs with new ones. Only adding or removing <c>triggers</c> as a whole replaces the command. A change of its elements
/// does not, as in the published plugin; for that there is <c>replaceOnChanges</c>.
/// </summary>
internal static class CommandDiff
{
    public static DiffResult Diff(DiffRequest request)
    {
        var changes = new PropertyChanges();
        foreach (var name in request.OldInputs.Keys.Union(request.NewInputs.Keys).Except(request.IgnoreChanges))
        {
            Compare(request, name, changes);
        }

        if (changes.Detailed.Count == 0) return DiffResult.NoChange with { Detailed = changes.Detailed };
        return new DiffResult(DiffChanges.Some, changes.Replaces, false, changes.Detailed);
    }

    private static void Compare(DiffRequest request, string name, PropertyChanges changes)
    {
        var replaces = name == "triggers";
        var (old, now) = (request.OldInputs.GetValueOrDefault(name), request.NewInputs.GetValueOrDefault(name));
        if (now is null) changes.Delete(name, replaces);
        else if (old is null) changes.Add(name, replaces);
        else if (name == "connection") Connection(old, now, changes);
        else Value(name, old, now, replaces, changes);
    }

    // A connection is a single secret. One that is not known yet is assumed to be unchanged.
    private static void Connection(PropertyValue old, PropertyValue now, PropertyChanges changes)
    {
        var (was, given) = (old.Revealed, now.Revealed);
        if (given is not PropertyValue.UnknownValue && !was.Equals(given)) changes.Update("connection", replaces: false);
    }

    private static void Value(string path, PropertyValue old, PropertyValue now, bool replaces, PropertyChanges changes)
    {
        if (old.Equals(now)) return;
        if (old is PropertyValue.ListValue before && now is PropertyValue.ListValue after) List(path, before, after, changes);
        else if (old is PropertyValue.MapValue was && now is PropertyValue.MapValue given) Map(path, was.Items, given.Items, changes);
        else changes.Update(path, replaces);
    }

    private static void List(string path, PropertyValue.ListValue old, PropertyValue.ListValue now, PropertyChanges changes)
    {
        for (var index = 0; index < Math.Max(old.Items.Length, now.Items.Length); index++)
        {
            var at = $"{path}[{index}]";
            if (index >= now.Items.Length) changes.Delete(at, replaces: false);
            else if (index >= old.Items.Length) changes.Add(at, replaces: false);
            else Value(at, old.Items[index], now.Items[index], false, changes);
        }
    }

    private static void Map(string path, PropertyMap old, PropertyMap now, PropertyChanges changes)
    {
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var at = $"{path}.{key}";
            if (!now.TryGetValue(key, out var given)) changes.Delete(at, replaces: false);
            else if (!old.TryGetValue(key, out var was)) changes.Add(at, replaces: false);
            else Value(at, was, given, false, changes);
        }
    }
}

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>The path of a value in messages. It ends at a set, because the elements of a set have no index.</summary>
internal readonly record struct PropertyLocation(string Path, bool InSet = false)
{
    public PropertyLocation Field(string name) => InSet ? this : this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public PropertyLocation Element(int index, bool set) =>
        InSet ? this : set ? this with { InSet = true } : this with { Path = $"{Path}[{index}]" };
}

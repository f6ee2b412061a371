namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Where a value stands, for messages. Below a set the path ends at the set, whose elements have no place.</summary>
internal readonly record struct PropertyLocation(string Path, bool InSet = false)
{
    public PropertyLocation Field(string name) => InSet ? this : this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public PropertyLocation Element(int index, bool set) =>
        InSet ? this : set ? this with { InSet = true } : this with { Path = $"{Path}[{index}]" };
}

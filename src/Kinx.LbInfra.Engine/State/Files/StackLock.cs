namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>
/// The right to change a stack, held from <see cref="Take"/> until it is disposed: a file in the stack's lock folder, in the Pulumi CLI's
/// format. Source: <c>pkg/backend/diy/lock.go</c>.
/// </summary>
internal sealed class StackLock : IDisposable
{
    private readonly string _file;

    private StackLock(string file) => _file = file;

    /// <exception cref="StateException">Someone else holds the lock; the message says who, and since when.</exception>
    public static StackLock Take(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        RefuseIfHeld(folder, null);
        var file = Path.Combine(folder, $"{Guid.NewGuid()}.json");
        File.WriteAllBytes(file, LockHolder.OfThisProcess(time));
        try
        {
            // Two processes that look at the same time both find the folder empty, so each looks again.
            RefuseIfHeld(folder, file);
        }
        catch (StateException)
        {
            File.Delete(file);
            throw;
        }

        return new StackLock(file);
    }

    public void Dispose() => File.Delete(_file);

    private static void RefuseIfHeld(string folder, string? mine)
    {
        var holders = Directory.EnumerateFiles(folder, "*.json").Where(file => file != mine).Order(StringComparer.Ordinal)
            .Select(LockHolder.Read).OfType<LockHolder>().Where(holder => !holder.RemoveIfDead()).ToList();
        if (holders.Count > 0)
        {
            throw new StateException(
                $"the stack is locked by {string.Join(", ", holders)}; "
                + $"wait until it ends, or remove its lock '{holders[0].File}' if you know that it no longer runs");
        }
    }
}

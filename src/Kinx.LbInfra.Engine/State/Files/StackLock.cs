using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>
/// The right to change a stack: a file in the stack's lock folder, as the Pulumi CLI has it. A lock whose process, on this very machine, no
/// longer lives is taken away; all others are respected.
/// </summary>
public sealed class StackLock : IDisposable
{
    private readonly string _file;

    private StackLock(string file) => _file = file;

    internal static StackLock Take(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        RefuseIfHeld(folder, null);
        var file = Path.Combine(folder, $"{Guid.NewGuid()}.json");
        File.WriteAllBytes(file, Content(time));
        try
        {
            // Two that look at the same time both find the folder empty: the second look decides.
            RefuseIfHeld(folder, file);
        }
        catch (StateException)
        {
            File.Delete(file);
            throw;
        }

        return new StackLock(file);
    }

    /// <summary>Gives the stack free.</summary>
    public void Dispose() => File.Delete(_file);

    private static void RefuseIfHeld(string folder, string? mine)
    {
        var holders = Directory.EnumerateFiles(folder, "*.json").Where(file => file != mine).Order(StringComparer.Ordinal)
            .Select(Holder.Read).OfType<Holder>().Where(holder => !holder.RemoveIfDead()).ToList();
        if (holders.Count > 0)
            throw new StateException(
                $"the stack is locked by {string.Join(", ", holders)}; "
                + $"wait until it ends, or remove its lock '{holders[0].File}' if you know that it is gone");
    }

    private static byte[] Content(TimeProvider time) => StateJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("pid", Environment.ProcessId);
        writer.WriteString("username", Environment.UserName);
        writer.WriteString("hostname", Environment.MachineName);
        writer.WriteString("timestamp", time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    });

    private sealed record Holder(string File, int ProcessId, string User, string Host, string Since)
    {
        public static Holder? Read(string file)
        {
            try
            {
                using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
                var root = document.RootElement;
                var process = root.TryGetProperty("pid", out var pid) ? pid.GetInt32() : 0;
                return new(file, process, Text(root, "username"), Text(root, "hostname"), Text(root, "timestamp"));
            }
            catch (FileNotFoundException)
            {
                return null;
            }
            catch (JsonException)
            {
                return new(file, 0, "?", "?", "?");
            }
        }

        public bool RemoveIfDead()
        {
            if (Host != Environment.MachineName || ProcessId <= 0 || IsAlive())
                return false;
            System.IO.File.Delete(File);
            return true;
        }

        public override string ToString() => $"{User}@{Host} (process {ProcessId}) since {Since}";

        /// <summary>A process that began after the lock was written merely has the same number.</summary>
        private bool IsAlive()
        {
            try
            {
                using var process = Process.GetProcessById(ProcessId);
                var began = process.StartTime.ToUniversalTime();
                return !DateTimeOffset.TryParse(Since, CultureInfo.InvariantCulture, out var since)
                    || began <= since.UtcDateTime.AddSeconds(1);
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }

        private static string Text(JsonElement element, string name) => StateJson.TextOf(element, name) ?? "?";
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>The process that a lock file belongs to.</summary>
/// <param name="Since">RFC 3339, or <c>?</c>.</param>
internal sealed record LockHolder(string File, int ProcessId, string User, string Host, string Since)
{
    private const string Unknown = "?";

    public static byte[] OfThisProcess(TimeProvider time) => StateJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("pid", Environment.ProcessId);
        writer.WriteString("username", Environment.UserName);
        writer.WriteString("hostname", Environment.MachineName);
        writer.WriteString("timestamp", StateTime.Of(time.GetUtcNow()));
        writer.WriteEndObject();
    });

    /// <summary>Null: the lock has just been removed.</summary>
    public static LockHolder? Read(string file)
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
            return new(file, 0, Unknown, Unknown, Unknown);
        }
    }

    /// <summary>Removes the lock of a process of this machine that no longer runs. Locks of other machines stay.</summary>
    public bool RemoveIfDead()
    {
        if (Host != Environment.MachineName || ProcessId <= 0 || IsAlive()) return false;
        System.IO.File.Delete(File);
        return true;
    }

    public override string ToString() => $"{User}@{Host} (process {ProcessId}) since {Since}";

    // A process that started after the lock was written only has the same number.
    private bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            var began = process.StartTime.ToUniversalTime();
            return !DateTimeOffset.TryParse(Since, CultureInfo.InvariantCulture, out var since) || began <= since.UtcDateTime.AddSeconds(1);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Text(JsonElement element, string name) => StateJson.TextOf(element, name) ?? Unknown;
}

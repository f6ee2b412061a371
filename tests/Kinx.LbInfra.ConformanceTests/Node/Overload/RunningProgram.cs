using System.Diagnostics;

namespace Kinx.LbInfra.ConformanceTests.Node.Overload;

/// <summary>A program that runs until its standard input ends; ends it.</summary>
internal sealed class RunningProgram(Process process) : IDisposable
{
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}

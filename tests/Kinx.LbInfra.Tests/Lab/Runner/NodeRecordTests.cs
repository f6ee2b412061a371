using System.Text.Json;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Runner;
using Kinx.LbInfra.Tests.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Runner;

public sealed class NodeRecordTests
{
    [Fact]
    public void ReadAll_RecordsOfAnEarlierRunner_AreTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("lbinfra-records-");
        try
        {
            var paths = new LabPaths(folder.FullName);
            var record = new NodeRecord(SampleNode.Definition, NodeIntent.Cycle, "2026-11-21T05:00:00Z", ["req-1", "req-2"]);
            record.Write(Path.Combine(paths.NodesFolder, record.Definition.Name));
            Directory.CreateDirectory(Path.Combine(paths.NodesFolder, "made-but-not-written"));

            var read = NodeRecord.ReadAll(paths).ShouldHaveSingleItem();

            Text(read).ShouldBe(Text(record));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(NodeRecord record) => JsonSerializer.Serialize(record, NodeRecordJson.Default.NodeRecord);

    [Fact]
    public void ReadAll_NoFolder_IsEmpty() => NodeRecord.ReadAll(new LabPaths("/nonexistent/lab")).ShouldBeEmpty();
}

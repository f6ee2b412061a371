using Kinx.LbInfra.Core.Schema;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Schema;

public sealed class SchemaWriterTests
{
    [Fact]
    public void Stack_CommittedSchema_IsTheGeneratedOne() => ShouldBeCommitted("stack.schema.json", SchemaWriter.Stack());

    [Fact]
    public void Site_CommittedSchema_IsTheGeneratedOne() => ShouldBeCommitted("sites/site.schema.json", SchemaWriter.Site());

    private static void ShouldBeCommitted(string file, string schema)
    {
        var path = Path.Combine(RepositoryFolder.Root, "stacks", file);
        if (Environment.GetEnvironmentVariable("KINX_ACCEPT") == "1")
            File.WriteAllText(path, schema);

        File.ReadAllText(path).ShouldBe(schema, $"stacks/{file} is out of date: ./dev accept");
    }
}

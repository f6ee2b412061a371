using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>A folder uses only the folders before it, in the order of the table of <c>src/README.md</c>.</summary>
public sealed class RoomTests
{
    private const string NoFolder = "(no folder)";

    private static readonly IReadOnlyList<string[]> Table =
        MarkdownTable.Rows("src/README.md", "project", "folders, each using only those before it");

    public static TheoryData<string> Projects { get; } = [.. Table.Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfAProject_AreInTheTable(string project) =>
        SourceTree.Product.Where(file => file.Name.StartsWith($"src/{project}/", StringComparison.Ordinal))
            .Select(file => file.Name.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct()
            .ShouldBe(Rooms(project), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_OfAFolder_UseOnlyFoldersBefore(string project)
    {
        var order = Order(project);
        var code = new ArchLoader().LoadAssembly(System.Reflection.Assembly.Load(AssemblyOf(project))).Build();

        code.Types.SelectMany(type => Uses(type, project)).Where(use => Array.IndexOf(order, use.To) > Array.IndexOf(order, use.From))
            .Select(use => $"{use.From} uses {use.To}: {use.What}").Distinct().Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<(string From, string To, string What)> Uses(IType type, string project) =>
        from target in type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter)
        let rooms = (From: Room(type, project), To: Room(target, project))
        where rooms.From is not null && rooms.To is not null
        select (rooms.From, rooms.To, $"{type.Name} -> {target.Name}");

    private static string[] Rooms(string project) => MarkdownTable.Names(Table.Single(row => row[0] == project)[1]);

    // Files outside any folder are above all folders.
    private static string[] Order(string project) => [.. Rooms(project), NoFolder];

    private static string AssemblyOf(string project) => project == "Kinx.LbInfra.Cli" ? "lbinfra" : project;

    // Null for what lies outside of the project.
    private static string? Room(IType type, string project)
    {
        if (type.Namespace?.FullName is not { } name || !(name + ".").StartsWith(project + ".", StringComparison.Ordinal)) return null;
        if (name == project) return NoFolder;
        return name[(project.Length + 1)..].Split('.')[0];
    }
}

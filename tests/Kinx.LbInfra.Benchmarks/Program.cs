using Kinx.LbInfra.Benchmarks;

if (args is [ValidateBench.Work, var folder])
{
    ValidateBench.DoWork(folder);
    return 0;
}

var json = args.Contains("--json");
var held = true;
foreach (var figure in args.Where(name => name != "--json").SelectMany(Benchmarks.Run))
{
    Console.WriteLine(json ? FigureView.Json(figure) : FigureView.Text(figure));
    held &= figure.Held;
}

return held ? 0 : 1;

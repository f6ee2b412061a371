using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;

return await new CliApp(CliContext.OfProcess()).RunAsync(args);

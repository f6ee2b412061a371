using Kinx.LbInfra.Cli;

return await new CliApp(CliContext.OfProcess()).RunAsync(args);

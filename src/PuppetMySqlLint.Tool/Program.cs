using PuppetMySqlLint.Tool;

return await Application.RunAsync(args, Terminal.Create(), CancellationToken.None).ConfigureAwait(false);

// A web service that lints the control repos in a folder: GET /lint/NAME answers with SARIF.
using PuppetMySqlLint;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPuppetMySqlLint();
var app = builder.Build();
var repositories = app.Configuration["repositories"] ?? ".";

app.MapGet("/lint/{name}", async (string name, Linter linter, HttpResponse response, CancellationToken cancellationToken) =>
{
    // Only what lies in the folder, whatever the name says.
    if (Array.Find(Directory.GetDirectories(repositories), d => Path.GetFileName(d) == name) is not { } folder)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return;
    }
    var workspace = await LintWorkspace.OpenAsync(folder, cancellationToken: cancellationToken);
    var result = await linter.LintAsync(workspace, cancellationToken: cancellationToken);
    response.ContentType = "application/sarif+json";
    await ReportFormat.Sarif.WriteAsync(result, response.Body, cancellationToken);
});
app.Run();

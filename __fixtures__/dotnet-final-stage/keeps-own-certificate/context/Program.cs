using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((context, logger) => logger.WriteTo.Console());

var app = builder.Build();
app.MapGet("/", () => "hello");
app.Run();

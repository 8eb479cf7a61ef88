var data = Path.Combine("..", "src", "data", "x.json");
var app = WebApplication.CreateBuilder(args).Build();
app.Run();
